import { ipListEntry } from "./ip-list-entry";

/** An address whose mail is refused. Cmdlet: Set-HostedConnectionFilterPolicy -IPBlockList. The allow list wins over it. */
export const ipBlockListEntry = ipListEntry("IpBlockListEntry", "IPBlockList");
