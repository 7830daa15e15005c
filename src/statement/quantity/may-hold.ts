/** A quick look whether words can hold a figure at all: most contents hold none, and need no reading. */
const NUMBERS =
  "zero|one|two|three|four|fi[fv]|six|seven|eigh|nin|ten|elev|twel|twent|thirt|fort|hundred|thousand|lakh|lac|million|crore|" +
  "billion|trillion|dozen|hal[fv]|third|quarter|quad|quint|doubl|trip|trebl|twi|thric|couple|pair|several|few|score";
const ONE_OF =
  "an?\\s+(?:\\p{L}+[\\s-]+){0,2}(?:second|minute|hour|day|week|fortnight|month|year|decade|centur|foot|inch|yard|mile|met(?:re|er)|" +
  "kilo|km|gram|ton|pound|lit(?:re|er)|gallon|pint|acre|hectare|stone|cent|penny|euro|dollar|rupee|degree|knot|barrel|quid|" +
  "fiver|tenner|grand|watt|mega|giga|point|per)";

const SIGN = new RegExp(`\\p{N}|\\b(?:${NUMBERS}|${ONE_OF})`, "iu");

export const mayHoldFigure = (words: string): boolean => SIGN.test(words);
