import Domain
import Foundation

extension PartnerCenterReadingClient {
    /// What the service shows of a customer whose relationship has ended. Each of the four
    /// consequences is read by itself: one does not prove another, and any may lag. So are the
    /// admin relationships, which no source says to end.
    package func aftermath(of customer: Customer) async -> Aftermath {
        guard let graph else { return await consequences(of: customer)(nil) }
        let (telling, access) = await graph.thorough.access(of: customer.id) {
            await consequences(of: customer)
        }
        return telling(access)
    }

    /// What Partner Center shows, to be told with the admin relationships.
    private func consequences(
        of customer: Customer
    ) async -> @Sendable (AdminAccess?) -> Aftermath {
        let id = customer.id
        let listed = try? await lists(id)
        let choice = try? await contacts(of: id)
        let held = try? await privileges(at: id)
        let mayBuy = try? await takesOrders(for: id)
        var missed: [RemovalConsequence] = []
        if listed == nil { missed.append(.customerLeavesList) }
        if choice == nil { missed.append(.partnerLeavesSupportContacts) }
        if held == nil { missed.append(.delegatedAdminPrivilegesEnd) }
        if mayBuy == nil { missed.append(.futurePurchasesPrevented) }
        var read = customer
        read.allowsDelegatedAccess = held
        read.relationship = mayBuy == false ? .none : .reseller
        let partner = (try? await identity())?.partnerTenantID ?? profile.identity.partnerTenantID
        let (seen, unseen) = (read, missed)
        return { access in
            Aftermath(
                customer: seen, isListed: listed ?? true, supportContacts: choice ?? [],
                partner: partner, unseen: unseen, adminAccess: access)
        }
    }

    /// Whether the customer is in the list, on any of its pages. Throws if some entries could not
    /// be read: the customer may be one of them.
    private func lists(_ customer: Customer.ID) async throws(Refusal) -> Bool {
        var mark: CustomerListing.Mark?
        var unread = 0
        repeat {
            let page = try await customers(from: mark, limit: 500)
            unread += page.unread
            let isThere = page.customers.contains {
                $0.id.isSame(as: customer) && $0.relationship != .none
            }
            if isThere { return true }
            mark = page.next
        } while mark != nil
        guard unread == 0 else { throw .service(.unreadable(.noCustomer)) }
        return false
    }

    /// The partners that the customer may choose for support. Empty without a relationship, as we
    /// can know of none.
    private func contacts(of customer: Customer.ID) async throws(Refusal) -> [SupportContact] {
        do throws(Refusal) {
            let list: ItemList<PartnerRelationshipResource> = try await reader.list(
                "/customers/\(escaped(customer))/relationships", about: .customer(customer))
            // One that cannot be read may be the partner.
            return try list.items.map { item throws(Refusal) in
                guard let contact = item?.supportContact() else {
                    throw .service(.unreadable(.noSupportContact))
                }
                return contact
            }
        } catch {
            guard error.cause == .notACustomer(customer) else { throw error }
            return []
        }
    }

    /// Whether we hold delegated admin privileges: false without a relationship. Nil if the account
    /// does not tell.
    private func privileges(at customer: Customer.ID) async throws(Refusal) -> Bool? {
        do throws(Refusal) {
            return try await resource(of: customer).allowDelegatedAccess
        } catch {
            guard error.cause == .notACustomer(customer) else { throw error }
            return false
        }
    }

    /// Whether anything can be ordered for the customer. Lists the orders to find out; buys
    /// nothing.
    private func takesOrders(for customer: Customer.ID) async throws(Refusal) -> Bool {
        do throws(Refusal) {
            _ = try await reader.get(
                "/customers/\(escaped(customer))/orders", about: .customer(customer))
            return true
        } catch {
            guard error.cause == .notACustomer(customer) else { throw error }
            return false
        }
    }
}
