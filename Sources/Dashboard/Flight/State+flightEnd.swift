import Domain

extension State {
    /// How a run ended, over the footer. Partial is never called success.
    func end(of flight: Flight) -> Notice {
        Notice(
            text: words.summary(of: flight),
            tone: flight.isComplete && flight.kept == 0 ? .good : .warning)
    }
}

extension Words {
    /// How a run ended, or rests, in a sentence or two.
    package func summary(of flight: Flight) -> String {
        let tally = flight.tally
        if flight.isComplete {
            if flight.kept > 0 {
                return self(FlightWords.doneKept, flight.kept, tally.confirmed, tally.struck)
            }
            return tally.struck == 0
                ? self(FlightWords.doneAll, tally.confirmed)
                : self(FlightWords.doneAllStruck, tally.confirmed, tally.struck)
        }
        let rest = parts(of: tally, withConfirmed: false).joined(separator: ", ")
        let partly = self(FlightWords.donePartly, tally.confirmed, flight.aim, rest)
        switch flight.phase {
        case .rests(let refusal?):
            let why = self(FlightWords.restsNotice, self.refusal(refusal))
            let left = paragraph([partly] + (namesKeys ? [] : [goesOn]))
            // The service's words and ids stand on lines of their own.
            return why.contains("\n") ? why + "\n" + left : paragraph([why, left])
        case .rests(nil): return paragraph([partly, standstill(of: flight), goesOn])
        case .running, .stopping, .landed: return partly
        }
    }

    /// Why a run rests that nothing stopped it from.
    private func standstill(of flight: Flight) -> String {
        switch flight.wait {
        case .until(let moment): self(FlightWords.waitsUntil, moment.minute)
        case .open: self(FlightWords.waitsForOthers)
        case nil: self(FlightWords.hasStopped)
        }
    }

    private var goesOn: String {
        self(namesKeys ? FlightWords.goesOnByKey : .goesOnByCommand)
    }
}
