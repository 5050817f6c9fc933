import { firstServing, pathFolders } from "./inspect.mjs";

/** A CLI that the user has on PATH, with its Node language host. */
export const onPath = {
  name: "PATH",
  async find(env = process.env) {
    const folders = pathFolders(env);
    return firstServing([...new Set(folders)], { env, alsoIn: folders });
  },
};
