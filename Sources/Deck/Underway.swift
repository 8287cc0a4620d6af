import Domain

extension State {
    /// Whether Esc stops the act under way: it can be stopped until it is sent.
    var canStopAct: Bool {
        guard place.isService, let underway else { return false }
        return !underway.isSent && !underway.isStopping
    }

    /// Asks for the act to be stopped; whether it was in time, its answer tells.
    mutating func stopWrite() -> [Effect] {
        guard canStopAct else { return [] }
        underway?.isStopping = true
        return [.stopWrite]
    }

    /// The write has left.
    mutating func sent(_ write: ClearedWrite) {
        guard underway?.write == write else { return }
        underway?.isSent = true
    }

    /// The write is back, undone.
    mutating func held(_ write: ClearedWrite) {
        guard underway?.write == write else { return }
        underway?.isSent = false
    }

    /// What is waited for, until when, and how to stop it.
    func waiting(for underway: Underway) -> String {
        if underway.isStopping { return words.stoppingRequest }
        // Once the write has left, it is others that wait.
        let wait =
            (underway.isSent ? nil : waitsUntil).map {
                words.waitingForQuota($0.second(at: now))
            }
            ?? words.waitingForAnswer
        return words.paragraph([wait, canStopAct ? words.escStops : ""])
    }

    /// Shows a no, over whatever was being read. One the operator wanted is no news.
    mutating func told(no refusal: Refusal, changes: [Difference] = []) {
        if refusal.cause == .service(.stopped) {
            notice = Notice(text: words.reason(of: refusal), tone: .plain)
        } else {
            show(.refusal(refusal, changes: changes))
        }
    }

    /// Opens a dialog in the place of one that stands.
    mutating func show(_ dialog: Dialog) {
        self.dialog = nil
        self.dialog = dialog
    }
}

extension State {
    /// Nothing was sent, for the target is not as the operator was shown: the fresh holdings take
    /// the place of the old, and the same dialog opens on them if the act is still allowed.
    mutating func askAgain(
        _ write: ClearedWrite, since differences: [Difference], _ account: CustomerAccount,
        _ fresh: Holdings
    ) {
        guard let underway, underway.write == write else { return }
        self.underway = nil
        customers.isStale = true
        if open?.id == fresh.customer.id {
            var snapshot = CustomerSnapshot(account, fresh)
            snapshot.asOf = now
            snapshot.pending = open?.pending ?? []
            take(snapshot)
        }
        do throws(OffError) {
            show(try dialog(asking: underway.asked, on: fresh, since: differences))
        } catch {
            guard case .refused(let refusal) = error.off else { return }
            told(no: refusal, changes: differences)
        }
    }

    /// The dialog that was confirmed, drawn anew from fresh holdings.
    private func dialog(
        asking asked: Dialog, on fresh: Holdings, since differences: [Difference]
    ) throws(OffError) -> Dialog {
        switch asked {
        case .confirmation(let confirmation):
            return .confirmation(
                Confirmation(
                    write: confirmation.write, customer: fresh.customer,
                    offer: confirmation.offer, isTyped: confirmation.isTyped,
                    targetName: confirmation.holding.flatMap(fresh.name)
                        ?? confirmation.targetName,
                    consequences: try consequences(of: confirmation, on: fresh),
                    basis: fresh, changes: differences,
                    twins: confirmation.holding.map(fresh.twins) ?? [], seen: fresh))
        case .removal:
            switch place.rules.eligibility(of: fresh, at: now) {
            case .eligible(let clearance, let warnings):
                return .removal(
                    RemovalDialog(
                        clearance: clearance, customer: fresh.customer, warnings: warnings,
                        basis: fresh, changes: differences))
            case .blocked(let first, let others):
                throw OffError(.refused(.blocked([first] + others)))
            case .noRelationship:
                throw OffError(.refused(.notACustomer(fresh.customer.id)))
            }
        case .planned, .unlock, .refusal, .record, .entry, .aftermath, .message, .help, .plan,
            .run:
            throw OffError(.refused(.changedMeanwhile([])))
        }
    }

    private func consequences(
        of confirmation: Confirmation, on fresh: Holdings
    ) throws(OffError) -> [Consequence] {
        if let offer = confirmation.offer, case .order(_, let quantity) = confirmation.write {
            do throws(Refusal) {
                return try place.rules.purchase(of: offer, quantity: quantity, in: fresh)
            } catch {
                throw OffError(.refused(error))
            }
        }
        guard confirmation.holding != nil else { return [] }
        return try change(by: confirmation.write, in: fresh).get().consequences
    }
}
