import Domain

extension Wording {
    /// What was refused and why, then what the operator can do about it, then the code of the
    /// service's answer.
    package func refusal(_ refusal: Refusal) -> String {
        self.refusal(refusal, why: reason(of: refusal))
    }

    /// The same of an act that failed before anything was sent, which it says.
    package func refusalBeforeSending(_ refusal: Refusal) -> String {
        self.refusal(refusal, why: paragraph([reason(of: refusal), nothingWasSent]))
    }

    /// The same of an act of which an earlier try was sent, and found not done.
    package func refusalFoundNotDone(_ refusal: Refusal) -> String {
        self.refusal(refusal, why: paragraph([reason(of: refusal), foundNotDone]))
    }

    /// The same of an act for a `customer`, who is called by name.
    package func refusal(_ refusal: Refusal, of customer: Customer) -> String {
        guard refusal.cause == .notACustomer(customer.id), !customer.companyName.isEmpty else {
            return self.refusal(refusal)
        }
        return self.refusal(refusal, why: refusedNotACustomer(customer.companyName))
    }

    /// The same without advice, for who has nothing to do about it.
    package func refusalToldOnly(_ refusal: Refusal) -> String {
        reason(of: refusal) + (refusal.answer.map { "\n" + said($0) } ?? "")
    }

    private func refusal(_ refusal: Refusal, why: String) -> String {
        let code = refusal.answeredCode.map { " [\($0)]" } ?? ""
        let advice = advice(for: refusal)
        // What can be done stands apart from a list.
        let whole =
            why.contains("\n") && !advice.isEmpty ? why + "\n" + advice : paragraph([why, advice])
        return whole + code
            + (refusal.answer.map { "\n" + said($0) } ?? "")
    }

    /// Why it was refused.
    package func reason(of refusal: Refusal) -> String {
        switch refusal {
        case .notACustomer(let id): refusedNotACustomer(id.text)
        case .alreadyACustomer(let id): refusedAlreadyACustomer(id.text)
        case .holdingNotFound(let holding): refusedHoldingNotFound(holding.id)
        case .offerNotFound(let id): refusedOfferNotFound(id.text)
        case .offerSuspended(_, let subscription): refusedOfferSuspended(subscription.text)
        case .quantityOutOfRange(let quantity, let allowed):
            refusedQuantity(quantity, from: allowed.lowerBound, to: allowed.upperBound)
        case .offerNotSold: refusedOfferNotSold
        case .alreadyEnding(let end): refusedAlreadyEnding(day(end))
        case .alreadyIs(let status): refusedAlreadyIs(self.status(status))
        case .alreadyCancelled: refusedAlreadyCancelled
        case .statusCannotChange(from: .none, to: _): refusedStatusNotTold
        case .statusCannotChange(let from, let to):
            refusedStatusChange(status(from), to: status(to))
        case .notActivatedYet: refusedNotActivatedYet
        case .notActive(let status): refusedNotActive(self.status(status))
        case .statusUnrecognized(let word) where word.lowercased() == untoldStatus:
            refusedStatusNotTold
        case .statusUnrecognized(let word): refusedStatusUnknown(serviceStatus(word))
        case .suspendInstead: refusedSuspendInstead
        case .seatsKept(let reduction): reason(ofKeeping: reduction)
        case .quantityFixed: refusedQuantityFixed
        case .notRenewable: refusedNotRenewableKind
        case .noNextTerm: refusedNoNextTerm
        case .cannotExtend: refusedCannotExtend
        case .adminRelationshipNotActive(let status): refusedAdminRelationship(self.status(status))
        case .cancelInstead: refusedCancelInstead
        case .azureSubscriptionsLive(let count): refusedAzureSubscriptionsLive(count)
        case .parentNotActive(let name): refusedParentNotActive(name)
        case .windowClosed(let since, _):
            if let since {
                refusedWindowClosedOn(since.minute)
            } else {
                refusedWindowClosed
            }
        case .notCancellable: refusedNotCancellable
        case .termEnded(let date): refusedTermEnded(date.day)
        case .suspendedByOthers(let reasons):
            reasons.isEmpty
                ? refusedSuspendedByMicrosoft
                : refusedSuspendedByOthers(list(reasons.map(suspensionReason)))
        case .azurePortalOnly, .savingsPlan: refusedAzurePortalOnly
        case .blocked(let blockers): reason(ofBlocking: blockers)
        case .roleMissing: refusedRoleMissing
        case .partnerKindMayNot(let kind): refusedPartnerKind(partnerKind(kind))
        case .unreachable(let detail): unreachable(.partnerCenter, detail)
        case .service(let trouble): reason(of: trouble)
        // The service may have reasons of its own for what is of a kind that has a choice.
        case .told(.notRenewable, _): refusedNotRenewable
        case .told(.changedMeanwhile(let differences), _) where differences.isEmpty:
            refusedNewerVersion
        case .told(let refusal, let answer): reason(of: refusal, from: answer.service)
        case .asked(let service, let refusal): reason(of: refusal, from: service)
        case .changedMeanwhile([]): refusedChanged
        case .changedMeanwhile(let differences): reason(ofStopping: differences)
        case .after(let step): reason(ofWaitingFor: step)
        case .readOnly: refusedReadOnly
        case .imported: refusedImported
        case .irreversible: refusedIrreversible
        case .relationshipEnded: refusedRelationshipEnded
        case .alreadyUndone: refusedAlreadyUndone
        case .nothingDone: refusedNothingDone
        case .newestUnknown(let act, let entry):
            refusedNewestUnknown(write(act.write, named: act.name), entry: entry)
        case .newestPending(let act, let entry):
            refusedNewestPending(write(act.write, named: act.name), entry: entry)
        case .neverShown: refusedNeverShown
        case .overtaken(let entry, let field, let isAccepted):
            isAccepted
                ? refusedAcceptedOvertaken(by: entry, changing: self.field(field))
                : refusedOvertaken(by: entry, changing: self.field(field))
        case .changedSince(let entry): refusedChangedSince(by: entry)
        case .runUnderway(let customer, let process?):
            refusedRunUnderwayIn(customer, process: String(process))
        case .runUnderway(let customer, nil): refusedRunUnderway(customer)
        case .runBefore(let startedAt): refusedRunBefore(startedAt.minute)
        case .runUnanswered(let customer): refusedRunUnanswered(customer)
        case .runUntold: refusedRunUntold
        case .runClosed: runIsClosed
        case .journal(let trouble): reason(of: trouble)
        case .storeBusy: storeLocked
        case .storeFull: storeDiskFull
        case .storeFailed(let detail): storeFailed(self.reason(ofSystem: detail))
        }
    }

    /// The same of a refusal that does not name its service itself.
    private func reason(of refusal: Refusal, from service: MicrosoftService?) -> String {
        switch refusal {
        case .unreachable(let detail): unreachable(service ?? .partnerCenter, detail)
        case .service(let trouble): reason(of: trouble, from: service ?? .partnerCenter)
        default: reason(of: refusal)
        }
    }

    private func unreachable(_ service: MicrosoftService, _ detail: ConnectionTrouble) -> String {
        refusedUnreachable(name(of: service), reason: connection(detail))
    }

    /// What can be done about it; empty where the reason says it all.
    package func advice(for refusal: Refusal) -> String {
        switch refusal {
        case .notACustomer: adviceNotACustomer
        case .offerNotSold: adviceOfferNotSold
        case .offerSuspended: adviceOfferSuspended
        case .offerNotFound: adviceOfferNotFound
        case .notActive(.suspended): adviceNotActive
        case .suspendedByOthers: adviceSuspendedByOthers
        case .notActivatedYet: adviceNotActivatedYet
        case .statusUnrecognized: adviceLookInPartnerCenter
        case .suspendInstead: adviceSuspendInstead
        case .seatsKept: adviceSeatsKept
        case .noNextTerm: adviceNoNextTerm
        case .adminRelationshipNotActive(.approved), .adminRelationshipNotActive(.activating):
            adviceAdminRelationshipAccepted
        case .adminRelationshipNotActive(.created), .adminRelationshipNotActive(.approvalPending):
            adviceAdminRelationship
        case .cancelInstead: adviceCancelInstead
        case .azureSubscriptionsLive(let count): wayOutCancelAzureSubscriptionsFirst(count)
        case .parentNotActive: adviceParentNotActive
        case .windowClosed(_, .termEnd): adviceEndWithTerm
        case .notCancellable: adviceWaitForTermEnd
        case .windowClosed(_, .supportRequest): adviceAskSupportToCancel
        case .windowClosed(_, .publisher): adviceAskPublisher
        case .azurePortalOnly, .savingsPlan: adviceUseAzurePortal
        case .blocked: adviceBlocked
        case .roleMissing(let sets): adviceRolesNeeded(roles(sets))
        case .partnerKindMayNot: advicePartnerKindMayNot
        case .unreachable(.proxyRefused), .unreachable(.proxyWantsPassword),
            .unreachable(.proxyUnusable):
            adviceCheckProxy
        case .unreachable, .storeBusy: adviceTryAgain
        case .service(let trouble): advice(for: trouble)
        // Graph has a sign-in of its own.
        case .told(.service(.accessDenied), let answer)
        where answer.status == 401 && answer.service == .graph:
            adviceConsentMissing
        // 401 is about who is signed in; 403 about what that one asked for (reference, 2.7).
        case .told(.service(.accessDenied), let answer) where answer.status == 401:
            adviceSignInAgain
        // It has a newer version, and nobody knows of a change in it.
        case .told(.changedMeanwhile(let differences), _) where differences.isEmpty: adviceTryAgain
        case .told(let refusal, _), .asked(_, let refusal): advice(for: refusal)
        case .changedMeanwhile: adviceChangedMeanwhile
        case .after: adviceAfter
        case .readOnly: adviceReadOnly
        case .imported: adviceImported
        case .storeFull: adviceStoreFull
        case .runUnderway: adviceRunUnderway
        case .runBefore:
            namesKeys ? adviceResumeByKey : adviceResumeByCommand
        case .runUnanswered:
            namesKeys ? adviceLookUpByKey : adviceLookUpByCommand
        case .newestUnknown, .newestPending: namesKeys ? adviceUndoLaterByKey : adviceUndoLater
        case .runUntold, .runClosed: adviceRunUntold
        case .journal(let trouble): advice(for: trouble)
        case .storeFailed: adviceStoreFailed
        case .adminRelationshipNotActive, .alreadyACustomer, .holdingNotFound,
            .quantityOutOfRange, .alreadyIs, .alreadyCancelled, .alreadyEnding, .statusCannotChange,
            .notActive, .termEnded,
            .irreversible, .relationshipEnded, .alreadyUndone, .nothingDone, .neverShown,
            .overtaken, .changedSince, .quantityFixed, .notRenewable, .cannotExtend:
            ""
        }
    }

    /// Sets of roles, of which one is needed whole: "A + B / C".
    private func roles(_ sets: [Set<UserRole>]) -> String {
        sets.map { set in
            UserRole.allCases.filter(set.contains).map(role).joined(separator: " + ")
        }.joined(separator: " / ")
    }

    /// Why the journal could not be used.
    package func reason(of trouble: JournalTrouble) -> String {
        switch trouble {
        case .noFolder: journalHasNoFolder
        case .full(let path): journalDiskFull(path)
        case .unwritable(let path, let reason):
            journalUnwritable(path, reason: self.reason(ofSystem: reason))
        case .unreadable(let path, let reason):
            journalUnreadable(path, reason: self.reason(ofSystem: reason))
        case .busy(let path): journalLocked(path)
        case .broken(let path, let entry): journalBroken(entry, path: path)
        }
    }

    /// What can be done about it.
    package func advice(for trouble: JournalTrouble) -> String {
        switch trouble {
        case .noFolder: adviceJournalFolder
        case .full: adviceJournalFull
        case .unwritable: adviceJournalUnwritable
        case .unreadable, .busy: adviceTryAgain
        case .broken: adviceJournalBroken
        }
    }
}
