/**
 * How mail flows through a tenant's objects: follow one message, or judge a whole tenant. Pure: no input, no output,
 * no Pulumi. Start with `trace` and `judge`; `formatTrace` and `formatViolation` make them readable.
 */
export { type Answer, type Assumptions, DEFAULT_ASSUMPTIONS } from "./assumptions";
export { type CompiledFlow, compileFlow, type FlowOptions } from "./compile";
export * from "./diagram";
export { type FormatOptions, formatEnd, formatStep, formatSteps, formatTrace } from "./format";
export { formatViolation, type Invariant, type Violation } from "./invariants";
export { type JudgeInput, judge } from "./judge";
export type { Line, Tone } from "./line";
export { traceLines } from "./lines";
export type { Attachment, MailboxEntry, Message, MessageType, SmtpEntry, VendorVerdict } from "./message";
export type { Portal } from "./portal";
export { messageClasses, type People, type Probe } from "./probes";
export { insidersOf } from "./probes-of-rules";
export { type Proof, type ProveInput, type ProvenViolation, prove, type TenantState } from "./prove";
export * from "./steps";
export type * from "./tenant";
export { trace, traceThrough } from "./trace";
export { INFO, SPAM, SPAM_HIGH, SPAM_LOW } from "./vendor-headers";
