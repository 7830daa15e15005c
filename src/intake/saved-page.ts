/** Pages that a browser saved: where they came from, and the folder of what belongs to them. */

/** Browsers write it at the top; the tools that pack a page into one file, somewhat further down. */
const LOOK = 8192;

const SAVED_FROM = [
  // Chrome, Edge, Internet Explorer: the number is the length of the address
  /<!-- saved from url=\(\d{1,5}\)(https?:\/\/[^\s<>]+) -->/i,
  // SingleFile
  /<!--\s*Page saved with SingleFile\s+url: (https?:\/\/[^\s<>]+)/i,
];

/** The address that a saved page was read at, where it says so. */
export const savedFrom = (page: string): string | undefined => {
  const start = page.slice(0, LOOK);
  for (const pattern of SAVED_FROM) {
    const address = pattern.exec(start)?.[1];
    if (address !== undefined && URL.canParse(address)) return address;
  }
  return undefined;
};

/** How browsers end the name of such a folder, in the languages of Windows ("connected files"). */
const FILES =
  /(?:[_.-](?:files|dateien|fichiers|bestanden|file|archivos|filer|tiedostot|pliki|soubory|elemei|ficheiros|arquivos|dosyalar|datoteke|fitxers|failid|fails|bylos|fajlovi|fitxategiak))$/i;

/**
 * Whether a folder holds the pictures and scripts of a page that stands beside it: "page_files" of "page.html".
 * @param beside all names in the folder that it is in
 */
export const isFilesOfPage = (folder: string, beside: ReadonlySet<string>): boolean => {
  const page = folder.replace(FILES, "");
  return page !== folder && [".html", ".htm", ".xhtml"].some((extension) => beside.has(page + extension));
};
