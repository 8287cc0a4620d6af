import Domain

extension State {
    /// How a run ended, over the footer. Partial is never called success.
    func end(of run: Run) -> Notice {
        Notice(
            text: words.summary(of: run),
            tone: run.isComplete && run.kept == 0 ? .good : .warning)
    }
}

extension Words {
    /// How a run ended, or rests, in a sentence or two.
    package func summary(of run: Run) -> String {
        let tally = run.tally
        if run.isComplete {
            if run.kept > 0 {
                return self(RunWords.doneKept, run.kept, tally.confirmed, tally.struck)
            }
            return tally.struck == 0
                ? self(RunWords.doneAll, tally.confirmed)
                : self(RunWords.doneAllStruck, tally.confirmed, tally.struck)
        }
        let rest = parts(of: tally, withConfirmed: false).joined(separator: ", ")
        let partly = self(RunWords.donePartly, tally.confirmed, run.aim, rest)
        switch run.phase {
        case .rests(let refusal?):
            let why = self(RunWords.restsNotice, self.refusal(refusal))
            let left = paragraph([partly] + (namesKeys ? [] : [goesOn]))
            // The service's words and ids stand on lines of their own.
            return why.contains("\n") ? why + "\n" + left : paragraph([why, left])
        case .rests(nil): return paragraph([partly, standstill(of: run), goesOn])
        case .running, .stopping, .finished: return partly
        }
    }

    /// Why a run rests that nothing stopped it from.
    private func standstill(of run: Run) -> String {
        switch run.wait {
        case .until(let moment): self(RunWords.waitsUntil, moment.minute)
        case .open: self(RunWords.waitsForOthers)
        case nil: self(RunWords.hasStopped)
        }
    }

    private var goesOn: String {
        self(namesKeys ? RunWords.goesOnByKey : .goesOnByCommand)
    }
}
