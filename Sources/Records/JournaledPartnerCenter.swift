import Domain

/// A Partner Center that journals each write: the intent before it is sent, and its outcome. If the
/// intent cannot be written, nothing is sent. If the outcome cannot be written, the answer is
/// returned all the same, and the journal has an intent without an outcome.
package struct JournaledPartnerCenter<Reading: PartnerCenter>: PartnerCenter,
    PartnerCenterForwarding
{
    package let reading: Reading
    let journal: any JournalKeeping
    let known: @Sendable (Customer.ID) -> Holdings?
    let aftermath: @Sendable (Customer.ID) async -> Aftermath?
    let newID: @Sendable () -> String
    let underway: @Sendable (ActTrace) -> (any Sendable)?

    /// `known` returns a customer's holdings as far as they are known without asking; `aftermath`
    /// what can be seen once a relationship has ended; `newID` makes GUIDs. The value of `underway`
    /// is kept during a single act and tells other processes of it.
    package init(
        of partnerCenter: Reading, journal: any JournalKeeping,
        known: @escaping @Sendable (Customer.ID) -> Holdings?,
        aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath?,
        newID: @escaping @Sendable () -> String,
        underway: @escaping @Sendable (ActTrace) -> (any Sendable)? = { _ in nil }
    ) {
        reading = partnerCenter
        self.journal = journal
        self.known = known
        self.aftermath = aftermath
        self.newID = newID
        self.underway = underway
    }

    package func traced(by trace: ActTrace) -> Self {
        Self(
            of: reading.traced(by: trace), journal: journal, known: known, aftermath: aftermath,
            newID: newID, underway: underway)
    }
}

extension JournaledPartnerCenter {
    /// Journal the intent, send the write under its ids, journal the outcome.
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
            // Accepted but not shown: what is seen now may be the proof. A run looks until it
            // shows, and notes that then.
            if isRemoval, act.step == nil, error.cause == .service(.notShownYet) {
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
        // A run has its own lock.
        let sign = act.step == nil ? underway(trace) : nil
        defer { withExtendedLifetime(sign) {} }
        let intent = Intent(
            write: write, name: name(of: write, in: holdings), trace: trace,
            before: holdings?.slice(for: write), step: act.step, again: act.again)
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
        // A write that was done stays done, even if the journal cannot be written.
        _ = try? journal.append(.ended(intent: number, outcome), about: whom)
        if case .success(let change) = sent, !change.overwritten.isEmpty {
            _ = try? journal.append(
                .overwrote(intent: number, change.overwritten), about: whom)
        }
        return try sent.get()
    }

    private func name(of write: Write, in holdings: Holdings?) -> String {
        if let holding = write.holding { return holdings?.name(of: holding) ?? holding.id }
        if case .order(let offer, _) = write { return offer.text }
        return holdings?.customer.companyName ?? ""
    }

    /// Journal what can be seen of a former customer: evidence that the act does not depend on.
    private func note(
        _ customer: Customer.ID, if isProof: (Aftermath) -> Bool = { _ in true }
    ) async {
        guard let seen = await aftermath(customer), isProof(seen) else { return }
        _ = try? journal.append(.aftermath(seen), about: seen.customer)
    }
}

extension Outcome {
    /// Return the outcome of a write that was refused or not answered.
    fileprivate init(_ refusal: Refusal) {
        switch refusal.cause {
        case .service(.notShownYet): self = .accepted
        case .service(.answerLost): self = .unknown(refusal)
        default: self = .refused(refusal)
        }
    }
}

extension Holdings {
    /// Return the holdings with what the answer shows.
    fileprivate func showing(_ answer: Change) -> Holdings {
        var shown = applying(answer)
        shown.subscriptions += answer.subscriptions.filter { subscription($0.id) == nil }
        shown.azureSubscriptions += answer.azureSubscriptions.filter { answered in
            !azureSubscriptions.contains { $0.id == answered.id }
        }
        shown.adminAccess = shown.adminAccess.with(answer.adminRelationships)
        return shown
    }
}

/// Writes to the journal for one author.
package struct JournalWriter: JournalKeeping {
    package let journal: Journal
    package let author: JournalEntry.Author

    package init(_ journal: Journal, for author: JournalEntry.Author) {
        self.journal = journal
        self.author = author
    }

    @discardableResult
    package func append(
        _ event: JournalEvent, about customer: Customer?
    ) throws(Refusal) -> JournalEntry {
        do throws(JournalTrouble) {
            return try journal.append(event, about: customer, by: author)
        } catch {
            throw .journal(error)
        }
    }
}
