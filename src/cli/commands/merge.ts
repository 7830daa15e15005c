/** `hearsay merge` and `hearsay split`: who is who in the record. */
import { commandOn, type Declare, type RecordFlags, recordOption } from "../command.js";
import { MERGE_HELP, SPLIT_HELP } from "../help.js";
import { Exit } from "../io.js";
import { printOn } from "../print.js";
import { withRecord } from "../record-file.js";
import { visible } from "../visible.js";

export const declareMerge: Declare = (program, act) => {
  const command = commandOn(program, "merge", "Two speakers are one.", MERGE_HELP)
    .argument("<id>", "the speaker that goes into the other")
    .argument("<into>", "the speaker that stays, with the statements of both")
    .addOption(recordOption())
    .action((from: string, into: string, flags: RecordFlags) =>
      act(command, (io) =>
        withRecord(flags, io, "change", async (record) => {
          await record.merge(from, into);
          const name = (await record.speaker(into))?.line.name ?? into;
          await printOn(io)(`merged into ${visible(name)}; to take it back: hearsay split ${visible(from)}\n`);
          return Exit.done;
        }),
      ),
    );
};

export const declareSplit: Declare = (program, act) => {
  const command = commandOn(program, "split", "Take a merge back.", SPLIT_HELP)
    .argument("<id>", "the speaker that had been merged into another")
    .addOption(recordOption())
    .action((merged: string, flags: RecordFlags) =>
      act(command, (io) =>
        withRecord(flags, io, "change", async (record) => {
          await record.split(merged);
          const name = (await record.speaker(merged))?.line.name ?? merged;
          await printOn(io)(`${visible(name)} stands alone again\n`);
          return Exit.done;
        }),
      ),
    );
};
