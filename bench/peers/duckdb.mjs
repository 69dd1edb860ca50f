// The workload in DuckDB, from the files that the C++ program has written.
//
//     node duckdb.mjs <folder> <runs> <threads>...
//
// The tables are in memory before the clock starts. The answers are held against those of lssgov, row by row,
// and only when none differs are they timed. The times are written to the folder, as those of the others.

import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync, writeFileSync } from 'node:fs';

const [folder, runs, ...threads] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const database = await instance.connect();

const sql = (name) => readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8');
const rows = async (query) => (await database.runAndReadAll(query)).getRowObjectsJson();

async function secondsOf(name) {
    await database.run(`DROP TABLE IF EXISTS ${name}_found`);
    const query = sql(name);
    const begun = process.hrtime.bigint();
    await database.run(query);
    return Number(process.hrtime.bigint() - begun) / 1e9;
}

async function refuseDifferences(view) {
    const differing = await rows(`FROM ${view} ORDER BY 2, 3, 1 LIMIT 6`); // by rule, then by case or unit
    if (differing.length > 0) {
        throw new Error(`The answers differ: ${view}\n${differing.map((row) => JSON.stringify(row)).join('\n')}`);
    }
}

async function compare() {
    await secondsOf('verdicts');
    await secondsOf('tally');
    await database.run(sql('differences'));
    await refuseDifferences('verdicts_that_differ');
    await refuseDifferences('tallies_that_differ');
}

async function timesOf(who, what, threads) {
    const seconds = [];
    for (let run = 0; run < Number(runs); ++run) {
        seconds.push(await secondsOf(what));
    }
    return { who, what, threads, seconds };
}

async function timesAt(who, threads) {
    await database.run(`SET threads = ${threads}`);
    await compare();
    return [await timesOf(who, 'tally', threads), await timesOf(who, 'verdicts', threads)];
}

async function timesAtAll(who) {
    const times = [];
    for (const count of threads) {
        times.push(...(await timesAt(who, Number(count))));
    }
    return times;
}

async function load() {
    await database.run(`SET VARIABLE folder = '${folder.replaceAll("'", "''")}'`);
    await database.run(sql('tables'));
    await database.run(sql('views'));
}

async function sortEvents() {
    await database.run('CREATE OR REPLACE TABLE events AS FROM events ORDER BY kind, case_id, day');
}

async function main() {
    await load();
    const times = await timesAtAll('DuckDB');
    await sortEvents();
    times.push(...(await timesAtAll('DuckDB, sorted')));
    const [facts] = await rows(`SELECT version() AS version, (SELECT count(*) FROM events) AS events,
        (SELECT count(*) FROM expected_verdicts) AS verdicts, (SELECT count(*) FROM expected_tally) AS tallies`);
    writeFileSync(`${folder}/duckdb.json`, JSON.stringify({ ...facts, times }));
}

main().catch((stopped) => {
    console.error(stopped.message);
    process.exitCode = 1;
});
