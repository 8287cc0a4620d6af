import Domain

extension JournaledPartnerCenter {
    /// Writes the intent, sends the write under its ids, and writes how it ended. `showing` is
    /// what an answer tells of the holdings.
    func journaled<Answer>(
        _ write: Write, of customer: Customer.ID,
        showing: (Answer) -> Change = { (_: Answer) in Change(consequences: []) },
        by send: () async throws(Refusal) -> Answer
    ) async throws(Refusal) -> Answer {
        let holdings = known(customer)
        let whom = holdings?.customer ?? .unnamed(customer)
        let trace =
            ActTrace.current ?? ActTrace(correlationID: newID(), requestID: newID())
        let intent = Intent(
            write: write, name: name(of: write, in: holdings), trace: trace,
            before: holdings?.slice(for: write), step: StepReference.current)
        let number = try journal.append(.intended(intent), about: whom).id
        let sent = await outcome(of: send, under: trace)
        let outcome: Outcome =
            switch sent {
            case .success(let answer):
                .done(after: known(customer)?.slice(for: write).showing(showing(answer)))
            case .failure(let refusal): Outcome(refusal)
            }
        // What is done is done, also where it cannot be written down.
        _ = try? journal.append(.ended(intent: number, outcome), about: whom)
        return try sent.get()
    }

    private func outcome<Answer>(
        of send: () async throws(Refusal) -> Answer, under trace: ActTrace
    ) async -> Result<Answer, Refusal> {
        await ActTrace.$current.withValue(trace) {
            do throws(Refusal) { return .success(try await send()) } catch {
                return .failure(error)
            }
        }
    }

    private func name(of write: Write, in holdings: Holdings?) -> String {
        if let holding = write.holding { return holdings?.name(of: holding) ?? holding.id }
        if case .order(let offer, _) = write { return offer.text }
        return holdings?.customer.companyName ?? ""
    }
}

extension Outcome {
    /// How a write ended that was answered with a no, or not at all.
    fileprivate init(_ refusal: Refusal) {
        switch refusal.cause {
        case .service(.notShownYet): self = .accepted
        case .service(.answerLost): self = .unknown(refusal)
        default: self = .refused(refusal)
        }
    }
}

extension Holdings {
    /// As an answer has it, and with what is new in it.
    fileprivate func showing(_ answer: Change) -> Holdings {
        var shown = applying(answer)
        shown.subscriptions += answer.subscriptions.filter { subscription($0.id) == nil }
        shown.azureSubscriptions += answer.azureSubscriptions.filter { answered in
            !azureSubscriptions.contains { $0.id == answered.id }
        }
        return shown
    }
}
