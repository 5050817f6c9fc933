import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const sampleEveryMs = 100;

/**
 * Follows the dynamic provider processes that work in a folder. The kernel keeps each one's peak (VmHWM), so that
 * sampling only misses what is allocated in the last moments. Where there is no /proc, the peak is undefined.
 */
export function watchProviderMemory(folder) {
  let peakKb = 0;
  const sample = () => {
    for (const pid of processes()) {
      peakKb = Math.max(peakKb, peakOf(pid, folder));
    }
  };
  const timer = setInterval(sample, sampleEveryMs);
  return {
    stop: () => clearInterval(timer),
    peakMb: () => (peakKb === 0 ? undefined : peakKb / 1024),
  };
}

function processes() {
  return process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
}

function peakOf(pid, folder) {
  try {
    const ours =
      readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("dynamic-provider") &&
      readlinkSync(`/proc/${pid}/cwd`) === folder;
    return ours ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) : 0;
  } catch {
    // The process ended in between, or is somebody else's.
    return 0;
  }
}
