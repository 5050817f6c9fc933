import type { Assumption } from "./assumption";

/** The vendor's side. */
export const vendors = {
  hostDecides: {
    reading:
      "-host gives back from the inbound set and -dlp from the DLP set, whatever the Info header says; it does not have to name the customer",
    reference: "avanan.md 3.1 step 3, 3.6 last row",
  },
  otherPortalsAreNowhere: {
    reading:
      "a host of the vendor's domain that is not this customer's has no address: mail waits and is given up",
    reference: "avanan.md 3.6 Outbound",
  },
  headersComeBack: {
    reading:
      "the vendor adds UUID (with Info in it), on -dlp INT-Relay, and its spam headers; Info and forged headers come back as they went",
    reference: "avanan.md 3.1 step 4, 3.2 step 2, 5.2, 5.6",
  },
  neverStraightOn: {
    reading: "the vendor gives everything back to the tenant and delivers nothing itself",
    reference: "avanan.md 3.2 step 5",
  },
} satisfies Record<string, Assumption>;
