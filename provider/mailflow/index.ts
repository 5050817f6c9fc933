/**
 * How mail flows through a tenant's objects: follow one message, or judge a whole tenant. Pure: no input, no output,
 * no Pulumi. Start with `trace` and `judge`; `formatTrace` and `formatViolation` make them readable.
 */
export { type Answer, type Assumptions, DEFAULT_ASSUMPTIONS } from "./assumptions";
export { type CompiledFlow, compileFlow, type FlowOptions } from "./compile";
export * from "./diagram";
export { compileOutbound, connectorNamed, unusable } from "./leaving/outbound";
export type { Portal } from "./leaving/portal";
export { INFO, SPAM, SPAM_HIGH, SPAM_LOW } from "./leaving/vendor-headers";
export type { Attachment, MailboxEntry, Message, MessageType, SmtpEntry, VendorVerdict } from "./message";
export { formatViolation, type Invariant, type Violation } from "./proof/invariants";
export { type JudgeInput, judge } from "./proof/judge";
export { messageClasses, type People, type Probe, STRANGER } from "./proof/probes";
export { insidersOf } from "./proof/probes-of-rules";
export { type Proof, type ProveInput, type ProvenViolation, prove, type TenantState } from "./proof/prove";
export * from "./steps";
export type * from "./tenant";
export { type FormatOptions, formatEnd, formatStep, formatSteps, formatTrace } from "./told/format";
export type { Line, Tone } from "./told/line";
export { traceLines } from "./told/lines";
export { trace, traceThrough } from "./trace";
