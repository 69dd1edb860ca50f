// Times of all that has been timed, and how many times faster one is than another.
//
//     node report.mjs <folder> <cases>

import { readFileSync, statSync } from 'node:fs';

const [folder, cases] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
const duckdb = read('duckdb');
const times = [...read('times'), ...duckdb.times];
const threads = [...new Set(times.map((one) => one.threads))].sort((one, other) => one - other);

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
const timing = (who, what, count) =>
    times.find((one) => one.who === who && one.what === what && one.threads === count);

function median(seconds) {
    const rising = [...seconds].sort((one, other) => one - other);
    const middle = rising.length >> 1;
    return rising.length % 2 === 1 ? rising[middle] : (rising[middle - 1] + rising[middle]) / 2;
}

function timeText(one) {
    const [middle, least, most] = [median, (all) => Math.min(...all), (all) => Math.max(...all)].map((of) =>
        of(one.seconds).toFixed(4),
    );
    return `${middle} (${least}-${most})`;
}

const ratioText = (one, other) => (median(other.seconds) / median(one.seconds)).toFixed(1);

/// A line with a cell for each number of threads; empty where something was not timed.
function line(name, cellAt, rest = '') {
    const cells = threads.map((count) => cellAt(count).padStart(25));
    console.log(`${name.padEnd(34)}${cells.join('')}${rest}`.trimEnd());
}

function timeLine(name, who, what) {
    line(name, (count) => {
        const one = timing(who, what, count);
        return one ? timeText(one) : '';
    });
}

function ratioLine(name, who, other, what, rest) {
    line(name, (count) => {
        const [one, against] = [timing(who, what, count), timing(other, what, count)];
        return one && against ? ratioText(one, against) : '';
    }, rest);
}

const bytes = ['cases.csv', 'events.csv'].reduce((sum, name) => sum + statSync(`${folder}/${name}`).size, 0);

function rateLine(name, who, what, rest) {
    line(name, (count) => {
        const one = timing(who, what, count);
        return one ? (bytes / 1e9 / median(one.seconds)).toFixed(2) : '';
    }, rest);
}

const goal = (must, aim) => `${String(must).padStart(8)}${String(aim).padStart(6)}`;
const heads = (count) => `${count} thread${count > 1 ? 's' : ''}`;

function printTimes(title, what) {
    line(`${title}, seconds`, heads);
    timeLine('  lssgov, grouped set', 'lssgov', what);
    timeLine('  lssgov, grouping included', 'lssgov, ungrouped', what);
    timeLine('  DuckDB', 'DuckDB', what);
    timeLine('  DuckDB, events sorted before', 'DuckDB, sorted', what);
    timeLine('  loop over structs', 'structs', what);
    timeLine('  loop over structs, made first', 'structs, ungrouped', what);
    console.log();
}

console.log(`${grouped(cases)} decisions, ${grouped(duckdb.events)} events, five rules; DuckDB ${duckdb.version}`);
console.log(`All give the same ${grouped(duckdb.verdicts)} verdicts and ${grouped(duckdb.tallies)} rows of tallies.`);
console.log('Median (least-most).\n');
printTimes('Tally by unit', 'tally');
printTimes('Verdict columns', 'verdicts');
line('From two files, seconds', heads);
timeLine('  lssgov, to both answers', 'lssgov', 'files');
timeLine('  lssgov, reading alone', 'lssgov', 'reading');
timeLine('  DuckDB, to both answers', 'DuckDB', 'files');
timeLine('  DuckDB, types not said', 'DuckDB, types found', 'files');
console.log();
line(`Reading ${(bytes / 1e6).toFixed(0)} MB, GB/s`, heads, goal('must', 'aim'));
rateLine('  lssgov', 'lssgov', 'reading', goal(0.4, 0.8));
console.log();
line('How many times faster than', heads, goal('must', 'aim'));
console.log('DuckDB');
ratioLine('  tally, grouped set', 'lssgov', 'DuckDB', 'tally', goal(60, 150));
ratioLine('  tally, grouping included', 'lssgov, ungrouped', 'DuckDB', 'tally', goal(15, 25));
ratioLine('  verdicts, grouped set', 'lssgov', 'DuckDB', 'verdicts', goal(35, 80));
ratioLine('  verdicts, grouping included', 'lssgov, ungrouped', 'DuckDB', 'verdicts', goal(15, 25));
ratioLine('  two files to both answers', 'lssgov', 'DuckDB', 'files', goal(5, 9));
ratioLine('  the same, types not said', 'lssgov', 'DuckDB, types found', 'files', goal(5, 9));
console.log('DuckDB, events sorted before');
ratioLine('  tally, grouped set', 'lssgov', 'DuckDB, sorted', 'tally', '');
ratioLine('  verdicts, grouped set', 'lssgov', 'DuckDB, sorted', 'verdicts', '');
console.log('Loop over structs');
ratioLine('  tally, grouped set', 'lssgov', 'structs', 'tally', '');
ratioLine('  tally, grouping included', 'lssgov, ungrouped', 'structs, ungrouped', 'tally', '');
ratioLine('  verdicts, grouped set', 'lssgov', 'structs', 'verdicts', '');
ratioLine('  verdicts, grouping included', 'lssgov, ungrouped', 'structs, ungrouped', 'verdicts', '');
