import { ConnectionFilter, IpAllowListEntry, IpBlockListEntry } from "pulumi-avanan";

/** Mail from here skips spam filtering and is not checked for a forged sender: keep it short. */
const allow = [
  "203.0.113.25", // help desk's ticket system
  "203.0.113.128/28", // Fabrikam, our supplier
];

/** Mail from here is refused, unless the list above has its address, too. */
const block = [
  "192.0.2.128/25", // unwanted advertising since spring
];

/** Each entry is a resource of its own: what others have put on the tenant's lists stays, whatever happens here. */
const allowed = allow.map((address) => new IpAllowListEntry(`allow ${address}`, { address }));
const blocked = block.map((address) => new IpBlockListEntry(`block ${address}`, { address }));

/** Microsoft's own list of trusted senders is not published: off, so that nobody skips the filter who is not named. */
new ConnectionFilter("filter", { enableSafeList: false });

export const addresses = {
  allow: allowed.map(({ address }) => address),
  block: blocked.map(({ address }) => address),
};
