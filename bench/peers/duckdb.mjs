// The workload in DuckDB, from the files that the C++ program has written.
//
//     node duckdb.mjs <folder> <runs> <threads>...
//
// First from tables that are in memory before the clock starts, then from the files to both answers, each
// time in a new database. The answers are held against those of lssgov, row by row, and only when none differs
// are they timed. The times are written to the folder, as those of the others.

import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync, writeFileSync } from 'node:fs';

const [folder, runs, ...threads] = process.argv.slice(2);
let database;

const sql = (name) => readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8');
const rows = async (query) => (await database.runAndReadAll(query)).getRowObjectsJson();

async function open() {
    const instance = await DuckDBInstance.create(':memory:');
    database = await instance.connect();
    await database.run(`SET VARIABLE folder = '${folder.replaceAll("'", "''")}'`);
    return () => {
        database.closeSync();
        instance.closeSync();
    };
}

async function secondsFor(work) {
    const begun = process.hrtime.bigint();
    await work();
    return Number(process.hrtime.bigint() - begun) / 1e9;
}

async function secondsOf(name) {
    await database.run(`DROP TABLE IF EXISTS ${name}_found`);
    const query = sql(name);
    return secondsFor(() => database.run(query));
}

async function refuseDifferences(view) {
    const differing = await rows(`FROM ${view} ORDER BY 2, 3, 1 LIMIT 6`); // by rule, then by case or unit
    if (differing.length > 0) {
        throw new Error(`The answers differ: ${view}\n${differing.map((row) => JSON.stringify(row)).join('\n')}`);
    }
}

async function compareFound() {
    await database.run(sql('differences'));
    await refuseDifferences('verdicts_that_differ');
    await refuseDifferences('tallies_that_differ');
}

async function compare() {
    await secondsOf('verdicts');
    await secondsOf('tally');
    await compareFound();
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
    await database.run(sql('answers'));
    await database.run(sql('files'));
    await database.run(sql('tables'));
    await database.run(sql('views'));
}

async function sortEvents() {
    await database.run('CREATE OR REPLACE TABLE events AS FROM events ORDER BY kind, case_id, day');
}

async function timesOfTables() {
    const close = await open();
    await load();
    const times = await timesAtAll('DuckDB');
    await sortEvents();
    times.push(...(await timesAtAll('DuckDB, sorted')));
    const [facts] = await rows(`SELECT version() AS version, (SELECT count(*) FROM events) AS events,
        (SELECT count(*) FROM expected_verdicts) AS verdicts, (SELECT count(*) FROM expected_tally) AS tallies`);
    close();
    return { ...facts, times };
}

// From the files to both answers; the tally is made of the verdicts that were found, which is less work.
async function answerFiles(reading) {
    await database.run(sql(reading));
    await database.run(sql('views'));
    await database.run(sql('verdicts'));
    await database.run(sql('tally').replace('FROM verdicts', 'FROM verdicts_found'));
}

async function secondsOfFiles(reading, threads, isCompared) {
    const close = await open();
    await database.run(`SET threads = ${threads}`);
    const seconds = await secondsFor(() => answerFiles(reading));
    if (isCompared) {
        await database.run(sql('answers'));
        await compareFound();
    }
    close();
    return seconds;
}

async function timesOfFiles(who, reading, threads) {
    await secondsOfFiles(reading, threads, true);
    const seconds = [];
    for (let run = 0; run < Number(runs); ++run) {
        seconds.push(await secondsOfFiles(reading, threads, false));
    }
    return { who, what: 'files', threads, seconds };
}

async function main() {
    const found = await timesOfTables();
    for (const count of threads) {
        found.times.push(await timesOfFiles('DuckDB', 'files', Number(count)));
        found.times.push(await timesOfFiles('DuckDB, types found', 'files_found', Number(count)));
    }
    writeFileSync(`${folder}/duckdb.json`, JSON.stringify(found));
}

main().catch((stopped) => {
    console.error(stopped.message);
    process.exitCode = 1;
});
