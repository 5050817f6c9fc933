/** Everybody and everything that random tenants, rules and messages of these tests are about. */

export const mailboxes = ["alice@contoso.com", "bob@contoso.com", "carol@contoso.com", "dave@contoso.com"];
/** A mailbox by another of its addresses. */
export const proxy = "bob@contoso.onmicrosoft.com";
/** Microsoft 365 group: a mailbox of its own. */
export const team = "sales@contoso.com";
/** In groups of the tenant's; `outer` holds groups, `empty` nobody. */
export const groups = ["pilot@contoso.com", "staff@contoso.com", "outer@contoso.com", "empty@contoso.com"];
/** What the vendor's set-up may make for itself. */
export const wave = "wave@contoso.com";
export const contacts = ["support@fabrikam.com", "partner@mail.example.com"];
export const nobody = "nobody@contoso.com";
/** Lies in the tenant's domain only where that includes its subdomains. */
export const below = "printer@branch.contoso.com";
export const outsiders = ["erin@example.com", "frank@fabrikam.com", "grace@mail.fabrikam.com"];

export const insiders = [...mailboxes, proxy, team];
export const everybody = [...insiders, ...groups, wave, ...contacts, nobody, below, ...outsiders];

export const strangers = ["192.0.2.10", "192.0.2.66"];
/** Of the tenant's other inbound connectors. */
export const servers = ["198.51.100.7", "198.51.100.20"];
export const blocks = ["192.0.2.10", "192.0.2.64/28", "198.51.100.7", "198.51.100.16/28"];
export const ranges = [...blocks, "192.0.2.0-192.0.2.20"];
export const certificates = ["mail.fabrikam.com", "contoso.com", "mail.contoso.com", "relay.contoso.com"];

export const words = ["invoice", "report", "offer", "external"];
export const markers = ["X-Marker", "X-CLOUD-SEC-AV-SPAM-HIGH", "X-CLOUD-SEC-AV-Info", "X-CLOUD-SEC-AV-UUID"];

/** Before and after it some rules are in force. */
export const turningPoint = "2099-01-01T00:00:00Z";
