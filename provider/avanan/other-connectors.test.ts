import { otherInboundAddresses } from "./other-connectors";
import { specOf } from "./spec.test-helper";

test("addresses of the tenant's other connectors that are on, each once, the vendor's left out", () => {
  const connectors = [
    { name: "avanan inbound", senderIPAddresses: ["35.174.145.124"] },
    { name: "Old vendor", senderIPAddresses: ["35.174.145.124", "198.51.100.17/28"] },
    { name: "Headquarters", senderIPAddresses: ["203.0.113.10", "198.51.100.16/28"] },
    { name: "Off", enabled: false, senderIPAddresses: ["203.0.113.99"] },
    { name: "By certificate", senderIPAddresses: null },
  ];
  expect(otherInboundAddresses(specOf(), connectors)).toEqual(["198.51.100.16/28", "203.0.113.10"]);
});
