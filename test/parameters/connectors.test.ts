import { inboundConnectors, outboundConnectors } from "./connectors";
import { walkEvery } from "./walk-every";

walkEvery(inboundConnectors, outboundConnectors);
