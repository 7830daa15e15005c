import fs from "node:fs";
import { openRecord } from "./dist/record/index.js";
import { readings } from "./bench/record-made-up.mjs";
for (const f of ["/tmp/p.db","/tmp/p.db-wal","/tmp/p.db-shm"]) fs.rmSync(f,{force:true});
const record = await openRecord("/tmp/p.db");
const all=[...readings(20000)];
const t=performance.now(); let c=process.cpuUsage();
for (let i=0;i<all.length;i+=200){ await record.put(all.slice(i,i+200)); }
c=process.cpuUsage(c);
console.log("per report ms", (performance.now()-t)/all.length, "cpu", c.user/1000/all.length, c.system/1000/all.length, fs.statSync("/tmp/p.db").size/1e6);
[...SQLT].sort((a,b)=>b[1][0]-a[1][0]).slice(0,25).forEach(([q,[t,n]])=>console.log(t.toFixed(0),n,q.replace(/\s+/g," ").slice(0,140)));
await record.close();
