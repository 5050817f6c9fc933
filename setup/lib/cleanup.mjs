const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const tasks = [];

/** The latest task first: a child is ended before the folder it writes to is removed, and that before the lock. */
function runTasks() {
  while (tasks.length > 0) tasks.pop()();
}

function onSignal(signal) {
  runTasks();
  unwatch();
  process.kill(process.pid, signal);
}

function watch() {
  process.on("exit", runTasks);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unwatch() {
  process.off("exit", runTasks);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

/**
 * Runs `task` (synchronous) if the process ends before the returned function is called, also by a signal.
 * While nothing is pending no handler is installed, so that a program started afterwards has its signals to itself.
 */
export function atExit(task) {
  if (tasks.length === 0) watch();
  tasks.push(task);
  return () => {
    const index = tasks.indexOf(task);
    if (index >= 0) tasks.splice(index, 1);
    if (tasks.length === 0) unwatch();
  };
}
