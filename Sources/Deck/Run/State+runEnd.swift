import Domain
import Wording

extension State {
    /// How a run ended, over the footer. Partial is never called success.
    func end(of run: Run) -> Notice {
        Notice(
            text: words.summary(of: run),
            tone: run.isComplete && run.kept == 0 ? .good : .warning)
    }
}

extension Wording {
    /// How a run ended, or rests, in a sentence or two.
    package func summary(of run: Run) -> String {
        let tally = run.tally
        if run.isComplete {
            if run.kept > 0 {
                return runDoneKept(run.kept, confirmed: tally.confirmed, struck: tally.struck)
            }
            return tally.struck == 0
                ? runDoneAll(tally.confirmed)
                : runDoneAllStruck(tally.confirmed, struck: tally.struck)
        }
        let rest = list(parts(of: tally, withConfirmed: false))
        let partly = runDonePartly(tally.confirmed, of: run.aim, rest: rest)
        switch run.phase {
        case .rests(let refusal?):
            let why = runRestsNotice(self.refusal(refusal))
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
        case .until(let moment): runWaitsNotice(moment.minute)
        case .open: runWaitsForOthers
        case nil: runHasStopped
        }
    }

    private var goesOn: String {
        namesKeys ? runGoesOnByKey : runGoesOnByCommand
    }
}
