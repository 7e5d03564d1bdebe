import { setClock } from '../../src/lib/clock';
import { remindOwners } from '../../src/lib/commitments/reminders/due.server';
import { connect } from '../../src/lib/db.server';
import { remindOfMeetings } from '../../src/lib/meetings/reminders/due.server';
import { askForMinutes } from '../../src/lib/minutes/missing.server';

/** A process of its own: looks at everything that is due in a file at a moment, and says how many letters it wrote. */
const [, , database = '', moment = ''] = process.argv;
setClock(() => new Date(moment));
connect(database);
const meetings = remindOfMeetings();
const minutes = askForMinutes();
console.log(meetings + minutes + remindOwners());
