// Loaded before a measured program (`node --require`): tells the parent what the process used, when it ends.
const { writeSync } = process.getBuiltinModule("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpuMicroseconds: userCPUTime + systemCPUTime, peakKibibytes: maxRSS }));
});
