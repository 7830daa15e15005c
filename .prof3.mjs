import fs from "node:fs";
import { openRecord } from "./dist/record/index.js";
for (const f of ["/tmp/p.db","/tmp/p.db-wal","/tmp/p.db-shm"]) fs.rmSync(f,{force:true});
const record = await openRecord("/tmp/p.db");
const ex=JSON.parse(fs.readFileSync("/tmp/ex.json"));
const t=performance.now(); let c=process.cpuUsage(); let n=0;
for (let i=0;i<20;i++){ const b=ex.map(({c,f,reading})=>{const url=`https://e.example/${i}/${f}`;return {original:{bytes:Buffer.from(c),format:"text",hints:{url},id:f},reading:{...reading,article:{...reading.article,url}}}}); await record.put(b); n+=b.length; }
c=process.cpuUsage(c);
console.log("per report ms", (performance.now()-t)/n, "cpu", c.user/1000/n, c.system/1000/n, fs.statSync("/tmp/p.db").size/1e6);
if(globalThis.SQLT)[...SQLT].sort((a,b)=>b[1][0]-a[1][0]).slice(0,28).forEach(([q,[t,n]])=>console.log(t.toFixed(0),n,q.replace(/\s+/g," ").slice(0,150)));
await record.close();
