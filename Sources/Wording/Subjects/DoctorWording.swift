/// What doctor finds of the network and the sign-in.
package protocol DoctorWording {}
