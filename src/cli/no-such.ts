/** What was named is not in the record. */
import { RecordError } from "../record/index.js";

export const noSuch = (message: string): RecordError => new RecordError("no-such", message);
