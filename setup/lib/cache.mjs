import os from "node:os";
import path from "node:path";

/**
 * The folder where set-up keeps what outlives a checkout, per user.
 * `XDG_CACHE_HOME` is respected where it is absolute, as its specification asks.
 */
export function cacheFolder({ env = process.env, platform = process.platform, home = os.homedir() } = {}) {
  const { join, isAbsolute } = platform === "win32" ? path.win32 : path.posix;
  if (platform === "win32") {
    return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "pulumi-avanan", "Cache");
  }
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, "pulumi-avanan");
  if (platform === "darwin") return join(home, "Library", "Caches", "pulumi-avanan");
  return join(home, ".cache", "pulumi-avanan");
}
