import Domain

extension State {
    /// How a run ended, over the footer. Partial is never called success.
    func end(of flight: Flight) -> Notice {
        Notice(text: words.summary(of: flight), tone: flight.isComplete ? .good : .warning)
    }
}

extension Words {
    /// How a run ended, or rests, in a sentence or two.
    package func summary(of flight: Flight) -> String {
        let tally = flight.tally
        if flight.isComplete {
            return tally.struck == 0
                ? self(FlightWords.doneAll, tally.confirmed)
                : self(FlightWords.doneAllStruck, tally.confirmed, tally.struck)
        }
        let rest = parts(of: tally, withConfirmed: false).joined(separator: ", ")
        let partly = self(FlightWords.donePartly, tally.confirmed, flight.aim, rest)
        switch flight.phase {
        case .rests(let refusal?):
            return paragraph([self(FlightWords.restsNotice, self.refusal(refusal)), partly])
        case .rests(nil): return paragraph([partly, waits(flight)])
        case .running, .stopping, .landed: return partly
        }
    }

    /// Why a run that nothing was said against moves no more.
    private func waits(_ flight: Flight) -> String {
        switch flight.wait {
        case .until(let moment): self(FlightWords.waitsNotice, moment.minute)
        case .open: self(FlightWords.waitsOpenNotice)
        case nil: self(FlightWords.stopped)
        }
    }
}
