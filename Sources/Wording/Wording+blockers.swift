import Domain

extension Wording {
    /// Why a holding keeps the relationship alive.
    package func cause(_ cause: Blocker.Cause) -> String {
        switch cause {
        case .active: causeActive
        case .pending: causePending
        case .unrecognizedStatus(let word) where word.lowercased() == untoldStatus:
            causeStatusNotTold
        case .unrecognizedStatus(let word): causeStatusUnknown(serviceStatus(word))
        case .newCommerceSuspended: causeNewCommerceSuspended
        case .softwareSubscriptionNotCancelled: causeSoftwareSubscriptionNotCancelled
        case .azureSubscriptionLive: causeAzureSubscriptionLive
        case .reservationOpen: causeReservationOpen
        case .softwareNotCancelled: causeSoftwareNotCancelled
        case .marketplaceNotCancelled: causeMarketplaceNotCancelled
        case .savingsPlanRuns: causeSavingsPlanRuns
        case .unread(.item, let place): causeItemUnread(self.place(place))
        case .unread(.kind(""), _): causeKindNotTold
        case .unread(.kind(let word), _): causeKindUnknown(word)
        case .unread(.missing(let count), let place):
            causeItemsMissing(count, list: self.place(place))
        case .unread(.line, _): causeLineLeftOut
        case .unread(.notInFile, .subscriptions): causeSubscriptionsNotInFile
        case .unread(.notInFile, _): causePurchasesNotInFile
        case .relationshipUntold: causeRelationshipUntold
        case .relationshipNotInFile: causeRelationshipNotInFile
        case .kindUntold: causeKindNotInFile
        }
    }

    /// A list of the service, as it stands in a sentence.
    private func place(_ place: UnreadList) -> String {
        switch place {
        case .subscriptions: listSubscriptions
        case .azureSubscriptions: listAzureSubscriptions
        case .entitlements: listEntitlements
        case .orders: listOrders
        case .reservations: listReservations
        }
    }

    /// How the holding is cleared.
    package func wayOut(of blocker: Blocker) -> String {
        if case .unread(.line, _) = blocker.cause { return adviceLineLeftOut }
        return paragraph([
            wayOut(blocker.wayOut, ofOrder: blocker.holding.isOrder),
            blocker.cancellableUntil.map { orCancelBy($0.minute) } ?? "",
        ])
    }

    /// How the holding is cleared, in a word.
    package func fix(of blocker: Blocker) -> String {
        switch blocker.wayOut {
        case .suspend where blocker.cancellableUntil != nil: fixSuspendOrCancel
        case .suspendBase(_, let name): fixWithBase(name)
        case .suspend, .suspendToStopRenewal, .cancelAzureSubscriptionsFirst: fixSuspend
        case .cancel: blocker.holding.isOrder ? fixCancelOrder : fixCancelSubscription
        case .cancelAzureSubscription: fixCancelSubscription
        case .azurePortal: fixPortal
        case .supportRequest, .supportOrTermEnd: fixSupport
        case .cancelAtTermEnd, .cancelAtRenewal: fixSchedule
        case .waitForRenewal, .waitForEnd, .waitForTermEnd, .waitForActivation: fixWait
        case .lookInPartnerCenter: fixCheck
        }
    }

    /// How it is cleared, in a sentence; `ofOrder` tells whether an order is cancelled, and no
    /// subscription.
    package func wayOut(_ wayOut: Blocker.WayOut, ofOrder: Bool = false) -> String {
        switch wayOut {
        case .suspend: wayOutSuspend
        case .suspendBase(_, let name): wayOutSuspendBase(name)
        case .cancel(let until):
            if let time = until?.minute {
                ofOrder ? wayOutCancelOrderBy(time) : wayOutCancelSubscriptionBy(time)
            } else {
                ofOrder ? wayOutCancelOrder : wayOutCancelSubscription
            }
        case .cancelAzureSubscriptionsFirst(let count): wayOutCancelAzureSubscriptionsFirst(count)
        case .cancelAzureSubscription: wayOutCancelAzureSubscription
        case .azurePortal: wayOutAzurePortal
        case .supportRequest: wayOutSupportRequest
        case .suspendToStopRenewal(let end): wayOutSuspendToStopRenewal(day(end))
        case .cancelAtTermEnd(let end): wayOutCancelAtTermEnd(day(end))
        case .waitForRenewal(let since): wayOutWaitForRenewal(since.day)
        case .waitForEnd(let since): wayOutWaitForEnd(since.day)
        case .supportOrTermEnd(let end): wayOutSupportOrTermEnd(day(end))
        case .cancelAtRenewal(let end): wayOutCancelAtRenewal(day(end))
        case .waitForTermEnd(let date): wayOutWaitForTermEnd(day(date))
        case .waitForActivation: wayOutWaitForActivation
        case .lookInPartnerCenter: adviceLookInPartnerCenter
        }
    }
}
