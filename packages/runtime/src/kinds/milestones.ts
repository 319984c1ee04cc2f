import { type Milestone, type MilestoneStatus, statusCounts } from '@tiaoli/ir';
import { either, isError, Open, type Outcome, openOf, strict } from '../outcome.js';
import { type Compiler, type Handler, inParts, type Scope } from '../scope.js';
import { recordOf } from './field.js';

/** Each milestone by itself, so that one that is open leaves the others their status. */
export const milestones: Handler<'milestones'> = (node, compiler) => {
  const all = node.milestones.map((each) => ({
    name: each.name,
    status: milestone(each, compiler),
  }));
  return inParts((at) => {
    const statuses = all.map(({ name, status }) => ({ name, value: status(at) }));
    const known = strict(statuses.map(({ value }) => value));
    const counts = Object.entries(statusCounts).map(([wanted, name]) => {
      const value =
        known instanceof Open ? known : known.filter((status) => status === wanted).length;
      return { name, value };
    });
    return { outcome: recordOf(statuses), fields: [...statuses, ...counts] };
  });
};

function milestone(
  { due, done, doneOn }: Milestone,
  { text, truth }: Compiler,
): (at: Scope) => Outcome {
  const [dueDay, isDone, doneDay] = [text(due), truth(done), text(doneOn)];
  return (at) => {
    const last = dueDay(at);
    const { asOf } = at.run.whole;
    if (!(last instanceof Open)) return statusBy(last, isDone(at), doneDay(at), asOf);
    if (isError(last)) return last;
    // What is needed besides is the same whatever the due day.
    return openOf(last, statusBy(asOf, isDone(at), doneDay(at), asOf));
  };
}

/** A day after the as-of date has not come: what was done on it is not done yet. */
function statusBy(
  last: string,
  done: Outcome<boolean>,
  doneOn: Outcome<string>,
  asOf: string,
): Outcome {
  const notDone: MilestoneStatus = asOf <= last ? '未到期' : '已逾期';
  const isLater = typeof doneOn === 'string' && doneOn > asOf;
  if (done === false || isLater) return notDone;
  const inTime: MilestoneStatus = '按期完成';
  const late: MilestoneStatus = '逾期完成';
  const whenDone = doneOn instanceof Open ? doneOn : doneOn <= last ? inTime : late;
  return done === true ? whenDone : either(done, whenDone, notDone);
}
