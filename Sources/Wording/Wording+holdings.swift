import Domain

extension Wording {
    /// A subscription's status; an unknown word stands in parentheses.
    package func status(_ status: Subscription.Status) -> String {
        switch status {
        case .none: statusNone
        case .active: statusActive
        case .pending: statusPending
        case .suspended: statusSuspended
        case .expired: statusExpired
        case .disabled: statusDisabled
        case .deleted: statusDeleted
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    /// A reason for the suspension of a subscription. Microsoft publishes no list of the words: one
    /// that is not known stands as it is.
    package func suspensionReason(_ word: String) -> String {
        switch word.lowercased() {
        case "partnersuspension": suspendedByPartner
        case "customercancellation": suspendedForCustomerCancellation
        case "expiration": statusExpired
        default: word
        }
    }

    /// An Azure subscription's status; an unknown word stands in parentheses.
    package func status(_ status: AzureSubscriptionStatus) -> String {
        switch status {
        case .active: statusActive
        case .cancelled: statusCancelled
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    /// A purchase's status; an unknown word stands in parentheses.
    package func status(_ status: PurchaseStatus) -> String {
        switch status {
        case .completed: statusCompleted
        case .pending: statusPending
        case .cancelled: statusReservationCancelled
        case .expired: statusExpired
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    /// The status a change leads to.
    package func expected(_ change: PendingChange) -> String {
        status(change.expected, of: change.holding)
    }

    /// A status of the reference, or of the relationship where there is no holding.
    package func status(_ word: String, of holding: Holding?) -> String {
        switch holding {
        case .subscription: status(Subscription.Status(word: word))
        case .azureSubscription: status(AzureSubscriptionStatus(word: word))
        case .reservation, .software: status(PurchaseStatus(word: word))
        case .unread: status(UnreadCause(word: word))
        case .adminRelationship: status(AdminRelationship.Status(word: word))
        case nil: relationship(Customer.Relationship(word: word))
        }
    }

    /// What can be said of the status of something that was not understood.
    package func status(_ cause: UnreadCause) -> String {
        switch cause {
        case .item, .kind, .missing: statusUnknown
        case .line: statusLineLeftOut
        case .notInFile: "? " + kindNotInFile
        }
    }

    func unknownStatus(_ word: String) -> String {
        if word.lowercased() == untoldStatus { return statusUnknown }
        return documentedStatus(word).map { "? \($0)" } ?? statusNotKnown(word)
    }

    /// A status that the rules do not know, in the operator's words where Microsoft documents it,
    /// else as it came.
    func serviceStatus(_ word: String) -> String { documentedStatus(word) ?? word }

    private func documentedStatus(_ word: String) -> String? {
        switch word.lowercased() {
        case "underreview": statusUnderReview
        case "warned": statusWarned
        default: nil
        }
    }

    /// What can be said of the kind of something that was not understood.
    package func kind(of unread: UnreadHolding) -> String {
        switch unread.cause {
        case .item: kindUnread
        case .kind(""): kindNotTold
        case .kind(let word): kindUnknown(word)
        case .missing(let count): kindNotListed(count)
        case .line, .notInFile: kindNotInFile
        }
    }

    /// How a subscription was sold, as far as it is known.
    package func soldAs(_ subscription: Subscription) -> String {
        subscription.isKindTold ? kind(subscription.kind) : kindNotInFile
    }

    /// How a subscription was sold.
    package func kind(_ kind: Subscription.Kind) -> String {
        switch kind {
        case .legacyLicence: kindLegacyLicence
        case .legacyAddOn: kindLegacyAddOn
        case .legacyAzure: kindLegacyAzure
        case .azurePlan: azurePlanLabel
        case .newCommerce: kindNewCommerce
        case .software: kindSoftware
        case .marketplace: kindMarketplace
        case .savingsPlan: kindSavingsPlan
        }
    }

    /// How often it is billed; an unknown word is shown as it came.
    package func billingCycle(_ word: String) -> String {
        switch word {
        case "monthly": billedMonthly
        case "annual": billedAnnually
        case "triennial": billedEveryThreeYears
        case "one_time": billedOnce
        case "none": none
        default: word
        }
    }

    /// A term, which comes in ISO 8601.
    package func term(_ duration: String) -> String {
        switch duration {
        case "": none
        case "P1M": termOneMonth
        case "P1Y": termOneYear
        case "P3Y": termThreeYears
        default: duration
        }
    }

    /// How a customer stands to the partner.
    package func relationship(_ relationship: Customer.Relationship) -> String {
        switch relationship {
        case .reseller: relationshipReseller
        case .none: relationshipNone
        case .untold: relationshipNotTold
        case .other(let word): word
        }
    }

    /// What is reserved; a type without a word of ours, such as a product's name, as it came.
    package func reservationType(_ word: String) -> String {
        switch word.lowercased() {
        case "virtualmachines": reservedVirtualMachines
        case "sqldatabases": reservedSQLDatabases
        case "cosmosdb": "Azure Cosmos DB"
        default: word
        }
    }

    /// What kind of thing a holding is.
    package func kind(of holding: Holding) -> String {
        switch holding {
        case .subscription: subscriptionLabel
        case .azureSubscription: azureSubscriptionLabel
        case .reservation: reservationLabel
        case .software: softwareTitle
        case .unread: kindUnread
        case .adminRelationship: adminRelationshipLabel
        }
    }

    /// What kind of thing a holding is; of one that is known, how it was sold.
    package func kind(of holding: Holding, in holdings: Holdings?) -> String {
        let known: String? =
            switch holding {
            case .subscription(let id): holdings?.subscription(id).map { soldAs($0) }
            case .unread(UnreadHolding.untoldRelationship): relationshipLabel
            case .unread(let id):
                holdings?.unread.first { $0.id == id }.map { kind(of: $0) }
            case .azureSubscription, .reservation, .software, .adminRelationship: nil
            }
        return known ?? kind(of: holding)
    }

    /// A role of Partner Center's.
    package func role(_ role: UserRole) -> String {
        switch role {
        case .globalAdmin: roleGlobalAdmin
        case .adminAgent: roleAdminAgent
        case .salesAgent: roleSalesAgent
        case .helpdeskAgent: roleHelpdeskAgent
        case .billingAdmin: roleBillingAdmin
        case .userManagementAdmin: roleUserManagementAdmin
        }
    }

    /// Whether delegated admin privileges are held; nil where the service did not say.
    package func access(_ isGranted: Bool?) -> String {
        isGranted.map { $0 ? granted : notGranted } ?? notReadable
    }

    /// A kind of partner, as it stands in a sentence.
    package func partnerKind(_ kind: Identity.PartnerKind) -> String {
        switch kind {
        case .directBill: partnerKindDirectBill
        case .indirectProvider: partnerKindIndirectProvider
        case .indirectReseller: partnerKindIndirectReseller
        }
    }

    /// Who is signed in, for which partner, in which roles.
    package func identity(_ identity: Identity) -> String {
        let roles = UserRole.allCases.filter(identity.roles.contains).map(role)
        let names = roles.isEmpty ? none : list(roles)
        return [
            identity.userPrincipalName, identity.partnerName, partnerKind(identity.kind), names,
        ].dotted
    }

    /// What was wanted, in the activity log.
    package func operation(of record: ActivityRecord) -> String {
        operation(
            record.operation, ofOrder: ["software", "reservation"].contains(record.resourceKind))
    }

    /// What was wanted; `ofOrder` tells whether an order is cancelled, and no subscription.
    package func operation(
        _ operation: ActivityRecord.Operation, ofOrder: Bool = false
    ) -> String {
        switch operation {
        case .suspend: operationSuspend
        case .reactivate: operationReactivate
        case .cancel: ofOrder ? operationCancelOrder : operationCancelSubscription
        case .order: operationOrder
        case .update: operationUpdate
        case .removeRelationship: operationRemoveRelationship
        case .acceptRelationship: operationAcceptRelationship
        case .removeDelegatedAccess: operationRemoveDelegatedAccess
        case .endAdminAccess: operationEndAdminAccess
        case .other(let word): word
        }
    }

    /// How an act ended, with a mark before it.
    package func outcome(_ outcome: OperationStatus) -> String {
        switch outcome {
        case .succeeded: outcomeDone
        case .failed: outcomeFailed
        case .progress: outcomeUnderway
        case .decline: outcomeRefused
        }
    }

    /// What becomes of a subscription when its term ends, in a sentence.
    package func termEnd(_ end: TermEnd) -> String {
        switch end {
        case .renews(let date): termEndRenews(day(date))
        case .ends(let date): termEndEnds(day(date))
        case .goesOn(let date): consequence(.goesOnExtended(from: date))
        case .mayGoOn(let date): consequence(.mayGoOnExtended(from: date))
        case .unknown(let date): termEndUnknown(day(date))
        case .underway(let since): termEndedAndActive(since.day)
        case .ending(let since): termEnding(since.day)
        }
    }

    /// How a subscription was sold, and by which kind of term it goes on.
    package func kind(of subscription: Subscription) -> String {
        let kind = soldAs(subscription)
        return subscription.isExtendedServiceTerm
            ? [kind, extendedServiceTerm].dotted : kind
    }

    /// One thing that changed, in a line.
    package func difference(_ difference: Difference) -> String {
        switch difference {
        case .field(let field, let holding, let name, let before, let after):
            "\(name): \(self.field(field)) "
                + change(from: before, to: after, of: field, holding)
        case .appeared(_, let name): somethingNew(name)
        case .disappeared(_, let name): somethingGone(name)
        case .relationship(let before, let after):
            "\(relationshipLabel): \(status(before, of: nil))"
                + " → \(status(after, of: nil))"
        case .customer(let field, let before, let after):
            "\(field == "domain" ? domainLabel : customerLabel): \(before) → \(after)"
        }
    }

    /// A value and the one after it; as they came where they would read the same.
    func change(
        from before: String, to after: String, of field: HoldingField, _ holding: Holding
    ) -> String {
        let told = [before, after].map { value($0, of: field, holding) }
        return (told[0] == told[1] && before != after ? [before, after] : told)
            .joined(separator: " → ")
    }

    /// Whether a subscription renews by itself; a dash for a kind that has no renewal.
    package func autoRenewal(of subscription: Subscription) -> String {
        guard subscription.kind.renewsItself, subscription.isKindTold else { return "–" }
        return subscription.autoRenewEnabled ? on : off
    }

    /// A value as the pages say it; one that is no word of ours as it came.
    func value(
        _ value: String, of field: HoldingField, _ holding: Holding
    ) -> String {
        switch (field, value.lowercased()) {
        case (.status, _): status(value, of: holding)
        case (.autoRenewEnabled, "true"): on
        case (.autoRenewEnabled, "false"): off
        case (_, ""): none
        case (.scheduledNextTermInstructions, _): scheduledChange(value)
        case (.scheduledActions, "none"): none
        case (.scheduledActions, _): scheduled(ScheduledActions(text: value))
        default: value
        }
    }

    func field(_ field: HoldingField) -> String {
        switch field {
        case .status: statusLabel
        case .quantity: quantityLabel
        case .autoRenewEnabled: autoRenewLabel
        case .commitmentEndDate: termEndLabel
        case .cancellationAllowedUntilDate: cancelUntilLabel
        case .scheduledNextTermInstructions: scheduledChangeLabel
        case .scheduledActions: scheduledActionsLabel
        case .friendlyName: nicknameLabel
        }
    }
}
