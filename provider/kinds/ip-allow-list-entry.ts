import { ipListEntry } from "./ip-list-entry";

/** An address whose mail skips spam filtering. Cmdlet: Set-HostedConnectionFilterPolicy -IPAllowList. */
export const ipAllowListEntry = ipListEntry("IpAllowListEntry", "IPAllowList");
