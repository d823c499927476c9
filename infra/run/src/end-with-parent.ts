// Loaded before a program that `start` runs: a program whose supervisor was killed is ended as if
// told to, instead of living on unseen.
const supervisor = process.ppid;

setInterval(() => {
  if (process.ppid !== supervisor) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
