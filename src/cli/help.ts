/** What `--help` says beyond the list of options. */

export const PROGRAM_HELP = `
Examples:
  hearsay read report.txt      read one report
  hearsay read --help          all options, with more examples`;

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
