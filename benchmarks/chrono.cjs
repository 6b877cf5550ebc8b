// The process that worker.py is, for chrono-node: the same requests, the same answers.
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');

let chrono;
let version;
try {
  // It is sought where node was started and in NODE_PATH.
  const entry = require.resolve('chrono-node', { paths: [process.cwd(), ...(process.env.NODE_PATH || '').split(path.delimiter)] });
  chrono = require(entry);
  const home = entry.slice(0, entry.lastIndexOf('chrono-node') + 'chrono-node'.length);
  version = JSON.parse(fs.readFileSync(path.join(home, 'package.json'))).version;
} catch (error) {
  console.log(JSON.stringify({ missing: String(error.message).split('\n')[0] }));
  process.exit(0);
}
console.log(JSON.stringify({ version }));

const status = (field) => {
  const found = fs.readFileSync('/proc/self/status', 'latin1').match(new RegExp(`${field}:\\s+(\\d+)`));
  return found ? Number(found[1]) * 1024 : 0;
};

const timed = (run) => {
  const started = process.cpuUsage();
  const found = run();
  const spent = process.cpuUsage(started);
  return [(spent.user + spent.system) / 1e6, found];
};

const repeated = (run, least) => {
  let [spent, runs, found] = [0, 0, run()];
  while (spent < least) {
    const [cpu, n] = timed(run);
    [spent, runs, found] = [spent + cpu, runs + 1, n];
  }
  return [spent / runs, found];
};

// By how much the process grows during one run, where the system tells.
const grown = (run) => {
  try {
    fs.writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    return { cpu: 0, found: run(), peak: null };
  }
  const before = status('VmRSS');
  const [cpu, found] = timed(run);
  return { cpu, found, peak: Math.max(0, status('VmHWM') - before) };
};

const answer = ({ path: file, size, by, least, memory }) => {
  let text = fs.readFileSync(file, 'utf8');
  if (size < text.length) text = text.slice(0, text.lastIndexOf('\n', size - 1) + 1) || text.slice(0, size);
  const lines = text.split('\n').filter((line) => line.trim());
  if (by === 'warm') {
    const each = lines.map((line) => repeated(() => chrono.parse(line).length, least));
    const cpus = each.map(([cpu]) => cpu).sort((a, b) => a - b);
    return { cpu: cpus[cpus.length >> 1] * each.length, found: each.reduce((sum, [, n]) => sum + n, 0), peak: null };
  }
  const run = by === 'line'
    ? () => lines.reduce((sum, line) => sum + chrono.parse(line).length, 0)
    : () => chrono.parse(text).length;
  if (memory) return grown(run);
  let [cpu, found] = timed(run);
  if (cpu < least) [cpu, found] = repeated(run, least);
  return { cpu, found, peak: null };
};

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  let found;
  try {
    found = answer(JSON.parse(line));
  } catch (error) {
    found = { error: String(error).slice(0, 80) };
  }
  console.log(JSON.stringify(found));
});
