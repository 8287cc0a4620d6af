import Domain

extension Wording {
    /// A write with the name of its target: `suspend Office 365 E3`. `before` is what it is done
    /// to, where that is known: what stays as it is needs no words.
    package func write(
        _ write: Write, named name: String, before: Holdings? = nil
    ) -> String {
        switch write {
        case .suspend: writeSuspend(name)
        case .reactivate: writeReactivate(name)
        case .cancel(let holding): holding.isOrder ? writeCancelOrder(name) : writeCancel(name)
        case .reactivateAzure: writeReactivateAzure(name)
        case .setRenewal(let renewal, _) where renewal.scheduledActions?.atTermEnd == .cancel:
            writeCancelAtTermEnd(name)
        case .setRenewal(let renewal, _) where renewal.scheduledActions?.atTermEnd == .extend:
            writeExtend(name)
        case .setRenewal(let renewal, let id):
            writeSetRenewal(name, change: giveBack(renewal, to: before?.subscription(id)))
        case .setQuantity(let quantity, _): writeSetSeats(name, seats: quantity)
        case .endAdminAccess: writeEndAdminAccess(name)
        case .removeDelegatedAccess: writeRemoveDelegatedAccess(name)
        case .removeRelationship: writeRemoveRelationship(name)
        case .order(_, let quantity): writeOrder(name, quantity: quantity)
        case .accept(let included):
            included ? writeAcceptWithPrivileges(name) : writeAccept(name)
        }
    }

    /// A write as a step of a plan does it to something of that name. `before` is what it is done
    /// to, where that is known: what stays as it is needs no words.
    func task(
        of write: Write, named name: String, before: Subscription? = nil
    ) -> String {
        switch write {
        case .suspend: taskSuspend(name)
        case .reactivate, .reactivateAzure: taskReactivate(name)
        case .cancel(let holding): holding.isOrder ? taskCancelOrder(name) : taskCancel(name)
        case .setRenewal(let renewal, _) where renewal.scheduledActions?.atTermEnd == .cancel:
            taskEndWithTerm(name)
        case .setRenewal(let renewal, _) where renewal.scheduledActions?.atTermEnd == .extend:
            taskExtend(name)
        case .setRenewal(let renewal, _)
        where !renewal.autoRenewEnabled && renewal.scheduledActions == nil:
            beginning(autoRenew(renewal)) + ": " + name
        case .setRenewal(let renewal, _): task(of: renewal, named: name, before: before)
        case .setQuantity(let quantity, _): taskSetSeats(name, seats: quantity)
        case .endAdminAccess: taskEndAdminAccess(name)
        case .removeDelegatedAccess: taskEndDelegatedAccess(name)
        case .removeRelationship: taskEndRelationship(name)
        case .order: taskOrder(name)
        case .accept: taskAccept(name)
        }
    }

    /// A next term is scheduled with auto-renew on: what is scheduled is what is meant.
    private func task(of renewal: Renewal, named name: String, before: Subscription?) -> String {
        let next = nextTerm(of: renewal)
        let turnsOn = before.map { $0.autoRenewEnabled != renewal.autoRenewEnabled }
        if turnsOn == false, renewal.scheduled == nil, before?.renewal.scheduled != nil {
            return taskDropScheduled(name)
        }
        let isTold = turnsOn ?? (next == nil) || next == nil
        return beginning(list([isTold ? autoRenew(renewal) : nil, next].compactMap(\.self)))
            + ": " + name
    }

    /// How many writes there are, and the first of them: a narrow column cuts its end. `before` is
    /// what that one is done to, where that is known.
    package func writes(_ writes: [NamedWrite], before: Holdings? = nil) -> String {
        guard let first = writes.first else { return none }
        let write = write(first.write, named: first.name, before: before)
        return writes.count == 1 ? write : writesOfSeveral(write, count: writes.count)
    }

    /// In what two names differ only.
    package func resemblance(_ resemblance: Lookalike.Resemblance) -> String {
        switch resemblance {
        case .sameName: resemblanceSameName
        case .letter: resemblanceLetter
        case .swapped: resemblanceSwapped
        case .wordOrder: resemblanceWordOrder
        case .legalForm: resemblanceLegalForm
        case .domain: resemblanceDomain
        case .letterCase: resemblanceLetterCase
        case .width: resemblanceLetterWidth
        case .script: resemblanceScript
        }
    }

    /// An act by its deed and target, and whom it was for where the target does not say.
    package func name(of act: NamedWrite) -> String {
        let whom = act.write.holding == nil ? "" : " · \(act.customer.companyName)"
        let name = act.name.isEmpty ? act.customer.companyName : act.name
        return "\(deed(act.write)): \(name)\(whom)"
    }

    /// That an act stays as it is where what was done together is undone, and why.
    package func notUndone(_ one: NotUndone) -> String {
        leftAsItIs(name(of: one.act), reason: reason(of: one.refusal))
    }

    /// A write of a plan, without its target. `before` is what it is done to, where that is known.
    package func deed(_ write: Write, to before: Subscription? = nil) -> String {
        switch write {
        case .suspend: suspendKey
        case .reactivate, .reactivateAzure: reactivateKey
        case .cancel(let holding): holding.isOrder ? cancelOrderKey : cancelSubscriptionKey
        case .setRenewal(let renewal, _): giveBack(renewal, to: before)
        case .setQuantity: changeSeats
        case .endAdminAccess, .removeDelegatedAccess, .removeRelationship, .order, .accept:
            operation(write.operation)
        }
    }

    /// What a change of seats drops, and a write sets again after it.
    package func setAgain(by write: Write, to before: Subscription?) -> String {
        guard case .setRenewal(let renewal, _) = write else { return bringsScheduledRestored }
        return bringsScheduledSetAgain(
            giveBack(renewal, to: before) { scheduledChange($0) })
    }

    /// `unread` says what is scheduled where that is no next term.
    private func giveBack(
        _ renewal: Renewal, to before: Subscription?, unread: ((String) -> String)? = nil
    ) -> String {
        if renewal.scheduledActions?.atTermEnd == .cancel {
            return givenBackCancelAtTermEnd
        }
        if renewal.scheduledActions?.atTermEnd == .extend { return givenBackExtend }
        let staysOn = before?.autoRenewEnabled == true && renewal.autoRenewEnabled
        guard let scheduled = renewal.scheduled else {
            return staysOn && before?.renewal.scheduled != nil
                ? costRenewsWith(renewalAsNow) : autoRenew(renewal)
        }
        let next =
            nextTerm(of: renewal) ?? unread?(scheduled)
            ?? givenBackScheduled(scheduledChange(scheduled))
        return staysOn ? next : list([autoRenew(renewal), next])
    }

    /// What the next term has; nil where a line cannot say it: nobody chose that here.
    private func nextTerm(of renewal: Renewal) -> String? {
        guard let line = renewal.scheduled.flatMap(NextTermLine.init), !line.term.isEmpty else {
            return nil
        }
        return costRenewsWith(changes(of: line.term))
    }

    private func beginning(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private func autoRenew(_ renewal: Renewal) -> String {
        renewal.autoRenewEnabled ? givenBackAutoRenewOn : givenBackAutoRenewOff
    }

    /// What the service does by itself when a term ends, in the operator's words. Words that the
    /// reference does not have are said to be unknown.
    package func scheduled(_ actions: ScheduledActions) -> String {
        switch actions.atTermEnd {
        case .cancel: return givenBackCancelAtTermEnd
        case .extend: return givenBackExtend
        case .renew where actions.isBare: return renewalOn
        case .renew, .unknown: break
        }
        if let line = actions.instructions { return scheduledChange(line.text) }
        return scheduledUnknown(list(actions.types))
    }

    /// A scheduled change in the operator's words: seats, term and cycle. The IDs of a product are
    /// said where it is `ofOtherProduct`, or nothing else is in the line.
    package func scheduledChange(_ line: String, ofOtherProduct: Bool = false) -> String {
        if line.hasPrefix("[") { return scheduled(ScheduledActions(text: line)) }
        if !ofOtherProduct, let next = NextTermLine(line), !next.term.isEmpty {
            return changes(of: next.term)
        }
        var parts = line.split(separator: " ").map(String.init)
        guard parts.count > 1, let quantity = parts.popLast(), Int(quantity) != nil,
            parts.popLast() == "quantity"
        else { return line }
        return (parts + [scheduledQuantity(quantity)]).joined(separator: " ")
    }

    /// Asks whether to cancel a holding of a customer.
    package func questionCancel(
        _ holding: Holding, named name: String, of customer: String
    ) -> String {
        holding.isOrder
            ? questionCancelOrder(name, of: customer)
            : questionCancelSubscription(name, of: customer)
    }

    /// That a holding is cancelled.
    package func cancelled(_ holding: Holding, named name: String) -> String {
        holding.isOrder ? cancelledOrder(name) : cancelledSubscription(name)
    }

    /// That a key does nothing here. A letter of Hangul or kana, or a
    /// full-width one, was typed with an input method on: it says which.
    package func unused(key: String) -> String { ofInputMethod(key) ?? keyMeansNothing(key) }

    /// The same in a dialog.
    package func unusedInDialog(key: String) -> String {
        ofInputMethod(key) ?? keyMeansNothingInDialog(key)
    }

    /// That a key was typed with an input method on; nil for any other.
    private func ofInputMethod(_ key: String) -> String? {
        for scalar in key.unicodeScalars {
            switch scalar.value {
            case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3, 0xFFA1...0xFFDC:
                return keyOfHangul(key)
            case 0x3041...0x30FF, 0xFF66...0xFF9D: return keyOfKana(key)
            case 0xFF01...0xFF5E: return keyOfInputMethod(key)
            default: continue
            }
        }
        return nil
    }

    /// How a write ended, with a mark before it; `write` is nil where only the answer counts.
    package func outcome(_ outcome: Outcome, of write: Write? = nil) -> String {
        if let write, outcome.isOnlyRequested(by: write) { return outcomeRequested }
        return switch outcome {
        case .done: outcomeDone
        case .accepted: outcomeAccepted
        case .refused(let refusal): refusal.isUnsent ? outcomeNotSent : outcomeRefused
        case .unknown: outcomeUnanswered
        }
    }
}

extension Holding {
    /// Whether it is cancelled by its order: a subscription is cancelled by itself.
    package var isOrder: Bool {
        switch self {
        case .subscription, .azureSubscription, .adminRelationship: false
        case .reservation, .software, .unread: true
        }
    }
}

extension Renewal {
    /// All that is scheduled, as a line or as the service words it; nil if nothing is.
    package var scheduled: String? {
        let actions = scheduledActions.map { $0.instructions?.text ?? $0.text }
        let parts = [scheduledNextTermInstructions, actions].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
