import { acceptedDomain, connectionFilter, organizationConfig, transportConfig } from "./settings";
import { walkEvery } from "./walk-every";

walkEvery(transportConfig, organizationConfig, connectionFilter, acceptedDomain);
