extension Korean: DoctorWording {}
