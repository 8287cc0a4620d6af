import Program

Partnerdeck.main(commit: commit)
