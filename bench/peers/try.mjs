import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
const [folder, runs, threads] = process.argv.slice(2);
const sql = (name) => readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8');
const C = `{case_id:'VARCHAR',unit:'VARCHAR',decided:'DATE',executed:'DATE',valid_to:'DATE'}`;
const kindT = `CREATE TYPE event_kind AS ENUM ('follow-up', 'plan review');`;
const rc = (extra) => `read_csv('${folder}/cases.csv', header=true, ${extra})`;
const re = (extra) => `read_csv('${folder}/events.csv', header=true, ${extra})`;
const E = `{case_id:'VARCHAR',kind:'event_kind',date:'DATE'}`;
const EV = `{case_id:'VARCHAR',kind:'VARCHAR',date:'DATE'}`;
const ns = `auto_detect=false, delim=',', quote='"', escape='"', new_line='\\n', dateformat='%Y-%m-%d', `;
const ways = {
 text: `${kindT} CREATE TABLE cases AS FROM ${rc(`columns=${C}`)}; CREATE TABLE events AS SELECT case_id, kind, date AS day FROM ${re(`columns=${E}`)};`,
 text_nosniff: `${kindT} CREATE TABLE cases AS FROM ${rc(`${ns} columns=${C}`)}; CREATE TABLE events AS SELECT case_id, kind, date AS day FROM ${re(`${ns} columns=${E}`)};`,
 text_auto: `${kindT} CREATE TABLE cases AS FROM ${rc(`delim=','`)}; CREATE TABLE events AS SELECT case_id, kind::event_kind AS kind, date AS day FROM ${re(`delim=','`)};`,
 numbers: `${kindT} CREATE TABLE named AS FROM ${rc(`columns=${C}`)}; CREATE TABLE cases AS SELECT rowid::INTEGER AS case_id, unit, decided, executed, valid_to FROM named; CREATE TABLE events AS SELECT n.rowid::INTEGER AS case_id, kind, date AS day FROM ${re(`columns=${E}`)} e JOIN named n ON n.case_id = e.case_id;`,
 numbers_nosniff: `${kindT} CREATE TABLE named AS FROM ${rc(`${ns} columns=${C}`)}; CREATE VIEW cases AS SELECT rowid::INTEGER AS case_id, unit, decided, executed, valid_to FROM named; CREATE TABLE events AS SELECT n.rowid::INTEGER AS case_id, kind, date AS day FROM ${re(`${ns} columns=${E}`)} e JOIN named n ON n.case_id = e.case_id;`,
 numbers_auto: `${kindT} CREATE TABLE named AS FROM ${rc(`delim=','`)}; CREATE TABLE cases AS SELECT rowid::INTEGER AS case_id, unit, decided, executed, valid_to FROM named; CREATE TABLE events AS SELECT n.rowid::INTEGER AS case_id, kind::event_kind AS kind, date AS day FROM ${re(`delim=','`)} e JOIN named n ON n.case_id = e.case_id;`,
 enum: `${kindT} CREATE TABLE named AS FROM ${rc(`columns=${C}`)}; CREATE TYPE case_name AS ENUM (SELECT case_id FROM named); CREATE TABLE cases AS SELECT enum_code(case_id::case_name) AS case_id, unit, decided, executed, valid_to FROM named; CREATE TABLE events AS SELECT enum_code(case_id::case_name) AS case_id, kind, date AS day FROM ${re(`columns=${E}`)};`,
};
for (const order of (process.argv[5] ?? 'false,true').split(',')) for (const way of (process.argv[6] ?? Object.keys(ways).join(',')).split(',')) {
  const out = [];
  for (let r = 0; r < Number(runs); ++r) {
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    await db.run(`SET threads = ${threads}; SET preserve_insertion_order = ${order};`);
    const t0 = process.hrtime.bigint();
    let t1, t2, t3;
    try {
    await db.run(ways[way]); t1 = process.hrtime.bigint();
    await db.run(sql('views'));
    await db.run(sql('verdicts')); t2 = process.hrtime.bigint();
    await db.run(sql('tally').replace('FROM verdicts', 'FROM verdicts_found')); t3 = process.hrtime.bigint();
    } catch (e) { console.log(way, order, String(e).slice(0, 300)); break; }
    const s = (a, b) => (Number(b - a) / 1e9).toFixed(3);
    out.push(`${s(t0, t1)}+${s(t1, t2)}+${s(t2, t3)}=${s(t0, t3)}`);
    db.closeSync(); instance.closeSync();
  }
  console.log(way.padEnd(18), 'ordered', order, out.join('  '));
}
