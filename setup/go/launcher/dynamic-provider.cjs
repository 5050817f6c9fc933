/** Loads the dynamic provider of the SDK that the program in the working directory uses; the arguments stay as they are. */
const provider = require.resolve("@pulumi/pulumi/cmd/dynamic-provider", { paths: [process.cwd()] });
require(provider);
