/** What `--help` says beyond the list of options. */

export const PROGRAM_HELP = `
Examples:
  hearsay read report.txt            read one report and show what it says
  hearsay add reports/               read a folder of reports into the record, hearsay.db
  hearsay find ferry --act deny      who denied what about the ferry
  hearsay serve                      the record in a browser
  hearsay find --help                all options of a command, with more examples`;

export const READ_HELP = `
Examples:
  hearsay read report.txt                      one report, to be read on the screen
  hearsay read reports/ --format csv -o s.csv  all reports of a folder, as a table
  hearsay read https://example.org/a-report    a page from the web
  hearsay read archive.jsonl.gz > out.jsonl    many reports, one reading a line
  pbpaste | hearsay read                       what you have just copied
  hearsay read reports/ -f brat -o to-correct  statements to be corrected in brat, the annotation tool
  hearsay read --input brat to-correct         as they were corrected, in any format; nothing is left to the model

Input: JSONL holds one report a line, an object with "text" or "html", and if you like "id", "url", "headline",
"publisher" and "datePublished". brat is a folder of .ann files, each with its .txt beside it, or one such file.

Output:
  pretty    for a person: colour on a terminal (NO_COLOR and FORCE_COLOR are honoured), as wide as COLUMNS says
  json      one array of readings and failures
  jsonl     one reading or failure a line, in the order of the input
  csv       RFC 4180, UTF-8, one statement a row. Text keeps its line breaks, inside quotes. Spans are start-end,
            several joined by ";", the pieces of their text by " … ". A cell that a spreadsheet would run as a
            formula (it begins with = + - @, a tab or a carriage return) begins with an apostrophe instead.
  markdown  headline and list of statements; nothing in a report becomes markup
  annotations
            W3C Web Annotation (JSON-LD): a page of annotations a report, one a statement
  schemaorg schema.org (JSON-LD): articles, their quotations and claims, persons, organizations and places
  brat      a new folder, named with -o, to be put into brat as it is: texts, annotations and configuration

What can't be read is named on standard error and does not stop the rest.
Exit code: 0 all read, 1 some reports could not be read, 2 wrong usage, 130 stopped with Ctrl-C.`;

const RECORD = `
The record is one file: --record says which, else HEARSAY_RECORD, else hearsay.db in the folder you are in.`;

export const ADD_HELP = `
Examples:
  hearsay add report.txt                    one report
  hearsay add reports/ archive.jsonl.gz     all of a folder, and of an archive
  hearsay add https://example.org/a-report  a page from the web
  hearsay add https://example.org/news.xml  what a feed or a sitemap names (to be asked again: hearsay watch)
  hearsay add crawl.warc.gz                 the pages of a web archive
  pbpaste | hearsay add                     what you have just copied

The same report again changes nothing and is not read again; another text at a known address is kept as a version. Pages
that a feed or a sitemap names are fetched only if they are new; a page that is named itself always is.
Whatever ends the work early (Ctrl-C, a full disk, a power cut), the same command again goes on where it stopped.
What is told with -v or --json is on disk and stays there.

What can't be read is named on standard error and does not stop the rest.
Exit code: 0 all read, 1 some reports could not be read, or the record took no more; 2 wrong usage; 130 stopped with
Ctrl-C.
${RECORD}`;

export const WATCH_HELP = `
Examples:
  hearsay watch https://example.org/news.xml     add a feed to the list, and poll all there are until Ctrl-C
  hearsay watch                                  poll those of the list
  hearsay watch --once                           poll those that are due, and end: for cron
  hearsay watch --list                           how they fare
  hearsay watch --remove https://example.org/news.xml

Feeds are asked politely: no sooner than they allow, only for what is new, as robots.txt says. A feed that fails is
asked again later, and later each time; nothing that fails stops the rest.
Exit code: 0, also after Ctrl-C; with --once 1 where a feed or a report failed; 2 wrong usage.
${RECORD}`;

export const FIND_HELP = `
Examples:
  hearsay find ferry toll                          both words
  hearsay find '"ferry toll"' 'govern*'            a phrase; any word that begins so
  hearsay find ferry -- -owners                    without a word: after --, or within quotes ('ferry -owners')
  hearsay find --speaker "Foreign Ministry"        all that somebody said
  hearsay find --about "Yusuf al-Hakimi" --act accuse,blame
  hearsay find dam --since 2026-06 --until 2026-08-15
  hearsay find --unnamed --publisher "The Ellery Post"
  hearsay find truce --hearsay 3                   what came through three hands at least
  hearsay find truce --count                       how many, by whom, where and when
  hearsay find truce --all --json > truce.jsonl    for machines: one statement a line

Words are looked for in the words of the statement, in the headline and in the speaker's name; case and accents do not
matter. Days may be months or years (2026-06, 2026). Where an answer is longer than --limit, it ends with what
--after needs to go on, also as the last line of JSON, {"next": …}; it stays good while more is added.
Exit code: 0, also where nothing is found; 1 the record can't be read; 2 wrong usage.
${RECORD}`;

export const SPEAKERS_HELP = `
Examples:
  hearsay speakers                    who speaks most
  hearsay speakers al-hak             whose name has a word that begins so
  hearsay speakers --type unnamed     those that are not named
  hearsay speakers --order latest --since 2026-06
${RECORD}`;

export const SHOW_HELP = `
Examples:
  hearsay show 3kq0wz7v1c9rd          a report with all its statements, each with its id
  hearsay show 3kq0wz7v1c9rd --version 1
  hearsay show STATEMENT              a statement where it stands, and those inside it
  hearsay show SPEAKER                all that is known of somebody, and what they said last

Exit code: 0 shown, 1 there is no such thing in the record, 2 wrong usage.
${RECORD}`;

export const EXPORT_HELP = `
Examples:
  hearsay export > readings.jsonl              everything, one report a line
  hearsay export -f csv -o statements.csv      a table, one statement a row
  hearsay export -f parquet -o s.parquet       the same with types, for DuckDB, pandas, R
  hearsay export -f brat -o to-correct         to be corrected in brat, the annotation tool
  hearsay export --since 2026-06 --publisher "The Ellery Post"
  hearsay export --corrections > train.jsonl   what people corrected, as training data

The newest version of each report, corrections applied, oldest first. Formats:
  jsonl        the reading format, as hearsay read -f jsonl
  csv          as hearsay read -f csv
  parquet      the columns of csv, typed: days as dates, spans and chains as lists, quantities as JSON
  jsonld       schema.org: articles, their quotations and claims, persons, organizations and places
  annotations  W3C Web Annotation (JSON-LD)
  brat         a new folder, named with -o: texts, annotations and configuration
${RECORD}`;

export const CORRECT_HELP = `
Examples:
  hearsay correct speaker STATEMENT "Tamsin Vale"       she said it (joined to the one the record knows)
  hearsay correct speaker STATEMENT --nobody            the report names nobody
  hearsay correct not-a-statement STATEMENT --note "a headline of another report"
  hearsay correct spans STATEMENT --content "the gates had been opened"
  hearsay correct missing REPORT --source "the mayor" --cue said --content "the road is shut" --speaker "Ana Brandt"
  hearsay correct --list
  hearsay correct --undo CORRECTION

Ids are those that find and show print. Words are given as the report has them, or as positions (12-40;52-60).
What people said is kept beside what the model said, wins over it, stays when reports are read again, and can be
exported as training data (hearsay export --corrections).
${RECORD}`;

export const MERGE_HELP = `
Example:
  hearsay merge ONE OTHER      ids, as speakers prints them: what ONE said is then OTHER's

hearsay split ONE takes it back.
${RECORD}`;

export const SPLIT_HELP = `
Example:
  hearsay split ONE            the id that was merged into another; hearsay show OTHER names it
${RECORD}`;

export const REREAD_HELP = `
Examples:
  hearsay reread               what another model has read, after an update of Hearsay
  hearsay reread --all         everything
  hearsay reread --anew        everything from the first, even where an --all was stopped

Reports are read from the originals that the record keeps; nothing is fetched. Corrections stay, and win. Stopped work
goes on where it stopped when the command is given again: the record knows which model read what, and how far an --all has come.
Exit code: 0 all read, 1 some could not be and keep the reading they have, 2 wrong usage, 130 stopped with Ctrl-C.
${RECORD}`;

export const SERVE_HELP = `
Examples:
  hearsay serve                                   http://127.0.0.1:4377/, for this machine only
  hearsay serve --record news.db --port 8080
  HEARSAY_TOKEN=… hearsay serve --host 0.0.0.0    for others too, who must know the token

Feeds of the record (hearsay watch FEED adds some, and so does the page "Sources") are polled while the room is open.
Ctrl-C closes it: what was being read is stored or dropped whole.
${RECORD}`;
