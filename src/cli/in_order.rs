//! Work on all cores whose results come out in the order of what went in.
//!
//! ```text
//!            ┌─ jobs ─→ worker, worker, … ─┐ each answers by the channel of its own job
//! one walks ─┤                             ↓
//!            └─ their answers, in order ─→ the caller takes one after the other
//! ```
//!
//! The queue of answers is short, so that what walks waits for the caller: however many inputs there are, a few of
//! them are in memory.

use std::io;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many inputs a worker may be ahead of the one that is waited for.
const AHEAD: usize = 4;

/// Does `work` for every input on all cores, and has each result taken in the order of the inputs.
///
/// # Errors
/// What `take` returns; nothing new is begun after it.
pub(super) fn in_order<In: Send, Out: Send>(
    inputs: impl Iterator<Item = In> + Send,
    work: impl Fn(In) -> Out + Sync,
    mut take: impl FnMut(Out) -> io::Result<()>,
) -> io::Result<()> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let (give, jobs) = sync_channel::<(In, SyncSender<Out>)>(workers);
    let (queue, answers) = sync_channel::<Receiver<Out>>(workers * AHEAD);
    let jobs = Mutex::new(jobs);
    thread::scope(|scope| {
        scope.spawn(move || walk(inputs, &queue, &give));
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((input, answer)) = next(&jobs) {
                    // Nobody waits for it where the caller has stopped.
                    let _ = answer.send(work(input));
                }
            });
        }
        // A worker that failed has no answer, and its panic ends the scope. The queue goes with the loop, so that what
        // walks stops where the caller has.
        answers.into_iter().map_while(|answer| answer.recv().ok()).try_for_each(&mut take)
    })
}

fn walk<In, Out>(
    inputs: impl Iterator<Item = In>,
    queue: &SyncSender<Receiver<Out>>,
    give: &SyncSender<(In, SyncSender<Out>)>,
) {
    for input in inputs {
        let (answer, to_come) = sync_channel(1);
        if queue.send(to_come).is_err() || give.send((input, answer)).is_err() {
            return;
        }
    }
}

/// The next job, while there is one.
fn next<Job>(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}
