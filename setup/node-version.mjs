/**
 * Imported first of all by the entries. What they import statically must be readable by old versions too:
 * no names from built-in modules and no syntax that came after Node 14.
 */
const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  process.stderr.write(
    `This project needs Node 20 or newer; this is Node ${process.versions.node} (${process.execPath}).\n`,
  );
  process.exit(1);
}
