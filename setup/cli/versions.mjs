/** The oldest CLI that reads the project's `options.refresh: always` and runs today's Node SDK. */
export const MINIMUM_CLI = "3.216.0";
/** The CLI that set-up installs or builds; for the build `go/cli/go.mod` names the same. */
export const PINNED_CLI = "3.259.0";
/** What `go/cli/go.mod` asks for. */
export const MINIMUM_GO = "1.25.11";
