/** The clouds in which Exchange Online lives. Source: exchange-online.md a.2 (azauth, checked live). */
export const clouds = {
  public: {
    host: "outlook.office365.com",
    domain: "office365.com",
    login: "https://login.microsoftonline.com",
  },
  gccHigh: {
    host: "outlook.office365.us",
    domain: "office365.us",
    login: "https://login.microsoftonline.us",
  },
  dod: {
    host: "outlook-dod.office365.us",
    domain: "office365.us",
    login: "https://login.microsoftonline.us",
  },
  china: { host: "partner.outlook.cn", domain: "outlook.cn", login: "https://login.chinacloudapi.cn" },
} as const;

export type CloudName = keyof typeof clouds;

/** Hosts that answer a tenant's calls may be any host of the cloud's own domain: the front door redirects. */
export function belongsTo(cloud: CloudName, hostname: string): boolean {
  const { domain } = clouds[cloud];
  return hostname === domain || hostname.endsWith(`.${domain}`);
}
