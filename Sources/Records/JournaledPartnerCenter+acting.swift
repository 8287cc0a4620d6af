import Domain

extension JournaledPartnerCenter {
    /// Writes the intent, sends the write under its ids, and writes how it ended.
    package func perform(
        _ cleared: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        let customer = cleared.customer
        let isRemoval = cleared.write == .removeRelationship
        do throws(Refusal) {
            let change = try await journaled(cleared, under: act)
            if isRemoval { await note(customer) }
            return change
        } catch {
            // Accepted and not shown: what is seen now may be the proof.
            if isRemoval, error.cause == .service(.notShownYet) {
                await note(customer) { $0.purchaseRefusal != nil }
            }
            throw error
        }
    }

    private func journaled(
        _ cleared: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        let (write, customer) = (cleared.write, cleared.customer)
        let holdings = known(customer)
        let whom = holdings?.customer ?? .unnamed(customer)
        let trace = act.trace ?? ActTrace(correlationID: newID(), requestID: newID())
        // A run says of itself that it is under way.
        let sign = act.step == nil ? underway(trace) : nil
        defer { withExtendedLifetime(sign) {} }
        let intent = Intent(
            write: write, name: name(of: write, in: holdings), trace: trace,
            before: holdings?.slice(for: write), step: act.step)
        let number = try journal.append(.intended(intent), about: whom).id
        let sent: Result<Change, Refusal>
        do throws(Refusal) {
            sent = .success(try await reading.perform(cleared, under: act.traced(by: trace)))
        } catch {
            sent = .failure(error)
        }
        let outcome: Outcome =
            switch sent {
            case .success(let change):
                .done(after: known(customer)?.slice(for: write).showing(change))
            case .failure(let refusal): Outcome(refusal)
            }
        // What is done is done, also where it cannot be written down.
        _ = try? journal.append(.ended(intent: number, outcome), about: whom)
        return try sent.get()
    }

    private func name(of write: Write, in holdings: Holdings?) -> String {
        if let holding = write.holding { return holdings?.name(of: holding) ?? holding.id }
        if case .order(let offer, _) = write { return offer.text }
        return holdings?.customer.companyName ?? ""
    }

    /// Writes down what can be seen of a former customer: evidence, without which the act stands
    /// as well.
    private func note(
        _ customer: Customer.ID, if isProof: (Aftermath) -> Bool = { _ in true }
    ) async {
        guard let seen = await aftermath(customer), isProof(seen) else { return }
        _ = try? journal.append(.aftermath(seen), about: seen.customer)
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
